import { get } from "./api.js";
import { byline, documentLink, element, marked, nothing, paged, unseen } from "./elements.js";
import { activeFilters, filtersOf, kinds, moreFilters, orders } from "./filters.js";
import { say } from "./messages.js";
import { answerPanel } from "./summary.js";
import { changed, readings, viewColumn, viewLink } from "./views.js";

const SNIPPET = 240;
const BEFORE = 70;

/** The answer to a question: a summary, then passages. */
export async function showResults(parameters, signal) {
  const q = parameters.get("q");
  const filters = filtersOf(parameters);
  const asked = { q, ...filters, sort: parameters.get("sort"), without: parameters.getAll("without"), exact: parameters.get("exact") };
  const load = (cursor) => get("search", { ...asked, cursor }, signal);
  const first = await load(parameters.get("cursor"));
  const isFiltered = Object.values(filters).some((value) => value?.length);
  const column = viewColumn("search", q, say("results.title", q), first);
  column.append(
    ...readings(parameters, first.interpretations),
    ...first.suggestions.map((suggestion) => didYouMean(suggestion, parameters)),
    ...activeFilters(parameters));
  if (first.total === 0) {
    column.append(nothing(say("results.none"), say("results.none.do", q), isFiltered
      ? element("p", {}, element("a", { href: viewLink("search", { q }) }, say("results.none.filters"))) : null));
    return { title: q, told: say("results.none"), elements: [column] };
  }
  const told = say("count.passages", first.total);
  column.append(
    element("p", { className: "total" }, told),
    kinds(parameters, first.facets),
    element("div", { className: "tools" }, orders(parameters), moreFilters(parameters, first.facets, signal)));
  if (first.answer) {
    column.append(shortAnswer(first.answer, q));
  }
  if (!isFiltered && !asked.without.length && !asked.exact) {
    column.append(answerPanel(get("summary", { q, sentences: 3 }, signal), q));
  }
  column.append(unseen("h2", say("view.search")), ...paged(first, load, (answer) => answer.hits.map((hit) => card(hit, q))));
  return { title: q, told, elements: [column] };
}

/** The words that answer the question, with their sentence and place. */
function shortAnswer({ text, sentence, document: found, section, start, end }, q) {
  const href = documentLink(found.id, { start, end, q });
  const words = sentence.replace(/\s+/g, " ");
  return element("section", { className: "short-answer", "aria-label": say("results.answer") },
    element("p", { className: text ? "words" : "words whole" }, element("a", { href }, text?.replace(/\s+/g, " ") ?? words)),
    text ? element("p", { className: "sentence" }, words) : null,
    element("p", { className: "source" }, [found.title, ...section].join(" › ")));
}

/** A passage that was found, with the words for which it was. */
export function card({ document: found, passage, highlights }, q = "") {
  const place = { start: passage.start, end: passage.end };
  return element("li", { className: "card" },
    element("h3", {}, element("a", { href: documentLink(found.id, { ...place, q }) }, found.title)),
    byline(found),
    passage.section.length ? element("p", { className: "section" }, passage.section.join(" › ")) : null,
    element("p", { className: "snippet" }, ...snippet(passage, highlights)),
    element("p", { className: "more-like-this" },
      element("a", { href: documentLink(found.id, place, "/similar") }, say("results.similar"))));
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

/** A question that may have been meant, with what it would find. */
function didYouMean({ query, passages }, parameters) {
  const [before, after] = say("results.meant", "\n").split("\n");
  return element("p", { className: "did-you-mean" },
    before, element("a", { href: changed(parameters, { q: query, without: [] }) }, query), after, ` ${say("count.passages", passages)}`);
}
