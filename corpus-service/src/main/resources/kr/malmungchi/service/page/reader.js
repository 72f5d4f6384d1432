import { getOf } from "./api.js";
import { byline, count, documentLink, documentTabs, element, marked } from "./elements.js";
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
  document.title = `${entry.title} · 말뭉치`;
  const place = { start: Number(parameters.get("start") ?? 0), end: Number(parameters.get("end") ?? 0) };
  const sections = flat(outline.sections);
  const source = new SourceText(text.text, place, lines(text.text, sections, furniture.furniture), signal);
  const outlineList = sections.length ? [outlinePanel(id, sections)] : [];
  const article = element("article", {},
    element("h1", { className: "title" }, entry.title),
    byline(entry, `${count(entry.characters)}자`, entry.format),
    documentTabs(id, ""),
    documentPanel(id, sections.length > 0, signal, parameters.get("q") ?? ""),
    similarPanel(id, signal),
    place.end > place.start
      ? element("p", { className: "more-like-this" },
        element("a", { href: documentLink(id, place, "/similar") }, "표시한 대목과 비슷한 대목"))
      : null,
    source.body);
  return {
    elements: [element("div", { className: outlineList.length ? "reader with-outline" : "reader" }, ...outlineList, article)],
    shown: () => source.show(),
  };
}

function flat(sections) {
  return sections.flatMap((section) => [section, ...flat(section.sections)]);
}

function outlinePanel(id, sections) {
  const links = sections.map((section) =>
    element("li", { className: `level-${Math.min(section.level, 4)}` },
      element("a", { href: documentLink(id, { start: section.start }) }, section.title)));
  const panel = element("details", { className: "outline" },
    element("summary", {}, "차례"),
    element("nav", { "aria-label": "차례" }, element("ol", {}, ...links)));
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
