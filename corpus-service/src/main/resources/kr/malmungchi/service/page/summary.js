import { getOf } from "./api.js";
import { documentLink, element } from "./elements.js";
import { nameOf, say } from "./messages.js";
import { files } from "./views.js";

/**
 * What all documents tell about a question, with the places of the sentences. The rest of a page
 * does not wait for it, and does without it should it fail.
 */
export function answerPanel(answer, q) {
  const panel = element("section", { className: "summary", hidden: true });
  answer.then((summary) => {
    const { sentences, documents, passages } = summary;
    panel.append(
      element("h2", {}, say("summary.answer")),
      sentences.length ? list(sentences, q, true) : why(summary),
      sentences.length ? element("p", { className: "rests-on" }, say("summary.from", say("count.documents", documents), say("count.passages", passages)), files("summary", { q })) : "");
    panel.hidden = false;
  }, () => panel.remove());
  return panel;
}

/** The summary of one document: its most telling sentences, or those of each section. */
export function documentPanel(id, hasSections, signal, q) {
  const panel = element("section", { className: "summary", hidden: true });
  const body = element("div");
  const show = async (outline) => {
    const summary = await getOf(id, "/summary", outline ? { outline } : { sentences: 5 }, signal);
    body.replaceChildren(
      summary.sentences.length ? list(summary.sentences, q, false) : why(summary),
      ...(summary.sections ?? []).map((section) => sectionSummary(section, q)));
    panel.hidden = false;
  };
  panel.append(element("h2", {}, say("summary.document")), hasSections ? outlineSwitch(show) : "", body,
    element("p", { className: "rests-on" }, files(`documents/${encodeURIComponent(id)}/summary`, {})));
  show(false).catch(() => panel.remove());
  return panel;
}

function outlineSwitch(show) {
  const box = element("input", { type: "checkbox" });
  box.addEventListener("change", async () => {
    box.disabled = true;
    try {
      await show(box.checked);
    } catch {
      box.checked = !box.checked;
    }
    box.disabled = false;
  });
  return element("label", { className: "switch" }, box,  ` ${say("summary.sections")}`);
}

function sectionSummary({ title, start, end, sentences, sections }, q) {
  const document = sentences[0]?.document;
  const name = document ? element("a", { href: documentLink(document.id, { start, end: start, q }) }, title) : title;
  return element("div", { className: "section-summary" },
    element("h3", {}, name),
    list(sentences, q, false),
    ...sections.map((section) => sectionSummary(section, q)));
}

function list(sentences, q, naming) {
  return element("ol", {}, ...sentences.map((sentence) => line(sentence, q, naming)));
}

function line({ text, document, start, end, also }, q, naming) {
  return element("li", {},
    element("a", { href: documentLink(document.id, { start, end, q }) }, text.replace(/\s+/g, " ")),
    naming ? element("span", { className: "source" }, document.title) : null,
    also.length ? otherPlaces(also, q) : null);
}

/** The same words elsewhere, folded up. */
function otherPlaces(also, q) {
  return element("details", { className: "also" },
    element("summary", {}, say("summary.also", also.length)),
    element("ul", {}, ...also.slice(0, 50).map(({ document, section, start, end }) =>
      element("li", {},
        element("a", { href: documentLink(document.id, { start, end, q }) }, [document.title, ...section].join(" › "))))));
}

function why({ reason }) {
  return element("p", { className: "reason" }, nameOf("summary", reason ?? "no-sentence"));
}
