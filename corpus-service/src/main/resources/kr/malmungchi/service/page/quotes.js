import { get } from "./api.js";
import { documentLink, element, nothing, paged } from "./elements.js";
import { count, say } from "./messages.js";
import { changed, files, readings, viewColumn, viewLink } from "./views.js";

const SPEAKERS = 14;

/** Who said what: all of it, or what one speaker said. */
export async function showQuotes(parameters, signal) {
  const q = parameters.get("q") ?? "";
  const speaker = parameters.get("speaker") ?? "";
  const asked = { q, without: parameters.getAll("without"), exact: parameters.get("exact") };
  const load = (cursor) => get("quotes", { ...asked, speaker, cursor }, signal);
  const [first, all] = await Promise.all([load(undefined), speaker ? get("quotes", { ...asked, size: 1 }, signal) : null]);
  const title = [q, speaker, say("view.quotes")].filter(Boolean).join(" ");
  const column = viewColumn("quotes", q, title, first);
  column.append(...readings(parameters, first.interpretations), speakers(parameters, speaker, (all ?? first).speakers));
  if (first.total === 0) {
    column.append(nothing(say(`quotes.${first.reason}`), say(`quotes.${first.reason}.do`)));
    return { title, told: say(`quotes.${first.reason}`), elements: [column] };
  }
  const told = say("count.quotes", first.total);
  column.append(element("p", { className: "total" }, told, files("quotes", { ...asked, speaker })),
    ...paged(first, load, ({ quotes }) => quotes.map((quote) => line(quote, q))));
  return { title, told, elements: [column] };
}

function speakers(parameters, chosen, counts) {
  const choice = (speaker, label) =>
    element("a", { href: changed(parameters, { speaker }), "aria-current": speaker === chosen ? "true" : "false" }, label);
  const shown = counts.slice(0, SPEAKERS);
  const others = chosen && !shown.some(({ speaker }) => speaker === chosen) ? [choice(chosen, chosen)] : [];
  return element("nav", { className: "kinds", "aria-label": say("quotes.speakers") },
    choice("", say("quotes.all")), ...others, ...shown.map(({ speaker, quotes }) => choice(speaker, `${speaker} ${count(quotes)}`)));
}

function line({ speaker, speakerKind, words, document: source, start, end }, q) {
  const who = !speaker ? element("span", { className: "nobody" }, say("quotes.nobody"))
    : speakerKind === "named" ? element("a", { href: viewLink("quotes", { q, speaker }) }, speaker)
      : element("span", {}, speaker);
  return element("li", { className: "card quote" },
    element("p", { className: "speaker" }, who),
    element("blockquote", {}, element("a", { href: documentLink(source.id, { start, end, q }) }, words)),
    element("p", { className: "byline" }, source.title));
}
