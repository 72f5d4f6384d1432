import { getOf } from "./api.js";
import { byline, documentLink, documentTabs, element, marked } from "./elements.js";
import { say } from "./messages.js";
import { Selected } from "./selected.js";
import { similarPanel } from "./similar.js";
import { SourceText } from "./source.js";
import { documentPanel } from "./summary.js";

/** One document as it was written, with a passage marked in it if the address names one. */
export async function showReader(id, parameters, signal) {
  const [entry, text, outline, furniture] = await Promise.all([
    getOf(id, "", {}, signal),
    getOf(id, "/text", {}, signal),
    getOf(id, "/outline", {}, signal),
    getOf(id, "/furniture", {}, signal),
  ]);
  const place = { start: offset(parameters, "start", text.text), end: offset(parameters, "end", text.text) };
  const sections = flat(outline.sections, []);
  const cited = ({ start, end }) => ({
    ...entry,
    words: text.text.slice(start, end),
    section: sections.findLast((section) => section.start <= start && start < section.end)?.path ?? [],
    address: documentLink(id, { start, end }),
  });
  const source = new SourceText(text.text, place, lines(text.text, sections, furniture.furniture), signal);
  const selected = new Selected(source, (span, part) => documentLink(id, span, part), cited, signal);
  const outlineList = sections.length ? [outlinePanel(id, sections, source)] : [];
  const article = element("article", {},
    element("h1", { className: "title" }, entry.title),
    byline(entry, say("count.characters", entry.characters), entry.format),
    documentTabs(id, ""),
    documentPanel(id, sections.length > 0, signal, parameters.get("q") ?? ""),
    similarPanel(id, signal),
    source.body,
    selected.bar);
  return {
    title: entry.title,
    elements: [element("div", { className: outlineList.length ? "reader with-outline" : "reader" }, ...outlineList, article)],
    shown: (goingThere) => source.show(goingThere),
  };
}

/** An offset of the address, inside the text. */
function offset(parameters, name, text) {
  const number = Number.parseInt(parameters.get(name) ?? "0", 10);
  return Math.min(Math.max(Number.isNaN(number) ? 0 : number, 0), text.length);
}

function flat(sections, above) {
  return sections.flatMap((section) => {
    const path = [...above, section.title];
    return [{ ...section, path }, ...flat(section.sections, path)];
  });
}

function outlinePanel(id, sections, source) {
  const links = sections.map((section) => {
    const link = element("a", { href: documentLink(id, { start: section.start }) }, section.title);
    link.addEventListener("click", (event) => {
      if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
        event.preventDefault();
        history.replaceState({ scroll: scrollY }, "");
        history.pushState({}, "", link.href);
        source.goTo({ start: section.start, end: section.start });
      }
    });
    return element("li", { className: `level-${Math.min(section.level, 4)}` }, link);
  });
  const panel = element("details", { className: "outline" },
    element("summary", {}, say("reader.contents")),
    element("nav", { "aria-label": say("reader.contents") }, element("ol", {}, ...links)));
  panel.open = matchMedia("(min-width: 60rem)").matches;
  return panel;
}

/** Makes a paragraph of each line, with headings and furniture told apart. */
function lines(text, sections, parts) {
  const headings = new Map(sections.map((section) => [section.start, section.level]));
  const furniture = parts.filter((part) => !part.overruled);
  return (start, end, place) => {
    const source = text.slice(start, end);
    const words = start + source.search(/\S/);
    const isHeading = headings.has(words);
    const syntax = isHeading ? /^\s*#*\s*/.exec(source)[0] : "";
    const line = element("p", {},
      syntax && element("span", { className: "syntax" }, syntax),
      ...marked(text, 0, start + syntax.length, end, [place]));
    if (words < start) {
      line.className = "blank";
    } else if (isHeading) {
      line.className = `heading level-${Math.min(headings.get(words), 4)}`;
    } else if (furniture.some((part) => part.start <= words && words < part.end)) {
      line.className = "furniture";
    }
    return line;
  };
}
