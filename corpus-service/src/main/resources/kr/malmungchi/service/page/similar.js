import { getOf } from "./api.js";
import { byline, documentLink, documentTabs, element, nothing, unseen } from "./elements.js";
import { say } from "./messages.js";
import { card } from "./results.js";

const DOCUMENTS = 5;
const PASSAGES = 10;

/** What is like a document, or like the place in it that the address names. */
export async function showSimilar(id, parameters, signal) {
  const start = parameters.get("start") ?? "";
  const end = parameters.get("end") ?? "";
  const [entry, text, { hits }] = await Promise.all([
    getOf(id, "", {}, signal),
    start || end ? getOf(id, "/text", { start, end }, signal) : null,
    getOf(id, "/similar", { start, end, size: PASSAGES }, signal),
  ]);
  return {
    title: `${entry.title} ${say("view.similar")}`,
    elements: [
      element("div", { className: "column" },
        element("h1", { className: "title" }, entry.title),
        byline(entry),
        documentTabs(id, "/similar"),
        text && element("blockquote", {}, element("a", { href: documentLink(id, { start, end }) }, text.text)),
        unseen("h2", say("view.similar")),
        hits.length
          ? element("ul", { className: "cards" }, ...hits.map((hit) => card(hit)))
          : nothing(say("similar.none"), say("similar.none.do"))),
    ],
  };
}

/** The documents most like one, by their titles; nothing if there are none. */
export function similarPanel(id, signal) {
  const panel = element("section", { className: "summary similar", hidden: true });
  const line = ({ document: found, passage }) =>
    element("li", {},
      element("a", { href: documentLink(found.id, { start: passage.start, end: passage.end }) }, found.title));
  getOf(id, "/similar", { size: DOCUMENTS }, signal).then(({ hits }) => {
    panel.append(element("h2", {}, element("a", { href: documentLink(id, {}, "/similar") }, say("view.similar"))),
      element("ol", {}, ...hits.map(line)));
    panel.hidden = hits.length === 0;
  }, () => panel.remove());
  return panel;
}
