import { get } from "./api.js";
import { byline, count, documentLink, element, kindName, marked, paged } from "./elements.js";
import { answerPanel } from "./summary.js";
import { readings, viewTabs } from "./views.js";

const SNIPPET = 240;
const BEFORE = 70;

/** The answer to a question: a summary, then passages. */
export async function showResults(parameters, signal) {
  const q = parameters.get("q");
  const kind = parameters.get("kind") ?? "";
  const sort = parameters.get("sort") ?? "";
  const load = (cursor) => get("search", { q, kind, sort, cursor }, signal);
  const first = await load(undefined);
  document.title = `${q} · 말뭉치`;
  const column = element("div", { className: "column" }, viewTabs("search", q));
  column.append(...first.warnings.map((warning) => element("p", { className: "warning" }, warning)));
  column.append(...readings(first.interpretations));
  column.append(...first.suggestions.map((suggestion) => didYouMean(suggestion, kind, sort)));
  if (first.total === 0) {
    column.append(nothing(q, kind));
    return { elements: [column] };
  }
  column.append(element("p", { className: "total" }, `지문 ${count(first.total)}개`), kindFilter(q, kind, sort, first.facets), orders(q, kind, sort));
  if (first.answer) {
    column.append(shortAnswer(first.answer, q));
  }
  if (!kind) {
    column.append(answerPanel(get("summary", { q, sentences: 3 }, signal), q));
  }
  column.append(...paged(first, load, (answer) => answer.hits.map((hit) => card(hit, q))));
  return { elements: [column] };
}

/** The words that answer the question, with their sentence and place. */
function shortAnswer({ text, sentence, document: found, section, start, end }, q) {
  const href = documentLink(found.id, { start, end, q });
  const words = sentence.replace(/\s+/g, " ");
  return element("section", { className: "short-answer", "aria-label": "답" },
    element("p", { className: text ? "words" : "words whole" }, element("a", { href }, text?.replace(/\s+/g, " ") ?? words)),
    text ? element("p", { className: "sentence" }, words) : null,
    element("p", { className: "source" }, [found.title, ...section].join(" › ")));
}

/** A passage that was found, with the words for which it was. */
export function card({ document: found, passage, highlights }, q = "") {
  const href = documentLink(found.id, { start: passage.start, end: passage.end, q });
  return element("li", { className: "card" },
    element("h2", {}, element("a", { href }, found.title)),
    byline(found),
    passage.section.length ? element("p", { className: "section" }, passage.section.join(" › ")) : null,
    element("p", { className: "snippet" }, ...snippet(passage, highlights)),
    element("p", { className: "more-like-this" },
      element("a", { href: documentLink(found.id, { start: passage.start, end: passage.end }, "/similar") }, "비슷한 대목")));
}

/** The stretch of the passage around its first highlight, cut between words; its heading stands above it already. */
function snippet(passage, highlights) {
  const { body: start, end } = passage;
  const text = passage.text.slice(start - passage.start);
  const first = highlights.find(highlight => highlight.start >= start)?.start ?? start;
  let from = Math.max(start, Math.min(first - BEFORE, end - SNIPPET));
  let to = Math.min(end, from + SNIPPET);
  while (from > start && from < first && !/\s/.test(text[from - start - 1])) {
    from++;
  }
  while (to < end && to > from + SNIPPET / 2 && !/\s/.test(text[to - start])) {
    to--;
  }
  return [from > start ? "… " : "", ...marked(text, start, from, to, highlights), to < end ? " …" : ""];
}

/** A link to the same question with other settings; empty ones are left out. */
function choice(q, settings, chosen, label) {
  const given = Object.entries(settings).filter(([, value]) => value);
  return element("a", {
    href: `#/search?${new URLSearchParams([["q", q], ...given])}`,
    "aria-current": chosen ? "true" : "false",
  }, label);
}

function orders(q, kind, chosen) {
  const order = (sort, label) => choice(q, { kind, sort }, sort === chosen, label);
  return element("nav", { className: "kinds orders", "aria-label": "차례" },
    order("", "알맞은 차례"), order("date", "새것부터"), order("date-asc", "옛것부터"));
}

function kindFilter(q, chosen, sort, facets) {
  const counts = Object.entries(facets.kind ?? {});
  if (counts.length < 2 && !chosen) {
    return "";
  }
  return element("nav", { className: "kinds", "aria-label": "종류" },
    choice(q, { sort }, !chosen, "전체"),
    ...counts.map(([kind, hits]) =>
      choice(q, { kind, sort }, kind === chosen, `${kindName(kind)} ${count(hits)}`)));
}

/** A question that may have been meant, with what it would find. */
function didYouMean({ query, passages }, kind, sort) {
  return element("p", { className: "did-you-mean" },
    choice(query, { kind, sort }, false, query), ` 찾으셨나요? 지문 ${count(passages)}개`);
}

function nothing(q, kind) {
  return element("section", { className: "notice" },
    element("h1", {}, "찾은 지문이 없습니다"),
    element("p", {}, `“${q}”에 맞는 곳이 없습니다. 낱말을 줄이거나 따옴표를 빼고 다시 찾아 보세요.`),
    kind
      ? element("p", {}, element("a", { href: `#/search?${new URLSearchParams({ q })}` }, "모든 종류에서 찾기"))
      : null);
}
