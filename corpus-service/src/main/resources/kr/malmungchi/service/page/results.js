import { get } from "./api.js";
import { byline, count, documentLink, element, kindName, marked, paged, summaryPanel } from "./elements.js";

const SNIPPET = 240;
const BEFORE = 70;

/** The answer to a question: a summary, then passages. */
export async function showResults(parameters, signal) {
  const q = parameters.get("q");
  const kind = parameters.get("kind") ?? "";
  const load = (cursor) => get("search", { q, kind, cursor }, signal);
  const first = await load(undefined);
  document.title = `${q} · 말뭉치`;
  const column = element("div", { className: "column" });
  column.append(...first.warnings.map((warning) => element("p", { className: "warning" }, warning)));
  if (first.total === 0) {
    column.append(nothing(q, kind));
    return { elements: [column] };
  }
  column.append(element("p", { className: "total" }, `지문 ${count(first.total)}개`), kindFilter(q, kind, first.facets));
  if (!kind) {
    column.append(summaryPanel("간추린 답", get("summary", { q, sentences: 3 }, signal), true, q));
  }
  column.append(...paged(first, load, (answer) => answer.hits.map((hit) => card(hit, q))));
  return { elements: [column] };
}

function card({ document: found, passage, highlights }, q) {
  const href = documentLink(found.id, { start: passage.start, end: passage.end, q });
  return element("li", { className: "card" },
    element("h2", {}, element("a", { href }, found.title)),
    byline(found),
    passage.section.length ? element("p", { className: "section" }, passage.section.join(" › ")) : null,
    element("p", { className: "snippet" }, ...snippet(passage, highlights)));
}

/** The stretch of the passage around its first highlight, cut between words. */
function snippet(passage, highlights) {
  const { text, start, end } = passage;
  const first = highlights.length ? highlights[0].start : start;
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

function kindFilter(q, chosen, facets) {
  const counts = Object.entries(facets.kind ?? {});
  if (counts.length < 2 && !chosen) {
    return "";
  }
  const choice = (kind, label) =>
    element("a", {
      href: `#/search?${new URLSearchParams(kind ? { q, kind } : { q })}`,
      "aria-current": kind === chosen ? "true" : "false",
    }, label);
  return element("nav", { className: "kinds", "aria-label": "종류" },
    choice("", "전체"),
    ...counts.map(([kind, hits]) => choice(kind, `${kindName(kind)} ${count(hits)}`)));
}

function nothing(q, kind) {
  return element("section", { className: "notice" },
    element("h1", {}, "찾은 지문이 없습니다"),
    element("p", {}, `“${q}”에 맞는 곳이 없습니다. 낱말을 줄이거나 따옴표를 빼고 다시 찾아 보세요.`),
    kind
      ? element("p", {}, element("a", { href: `#/search?${new URLSearchParams({ q })}` }, "모든 종류에서 찾기"))
      : null);
}
