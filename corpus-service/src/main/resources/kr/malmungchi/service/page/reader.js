import { getOf } from "./api.js";
import { byline, count, documentLink, element, marked, summaryPanel } from "./elements.js";

const CHUNK = 4000;
const CHUNKS_AT_ONCE = 40;

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
  const source = new SourceText(text.text, place, sections, furniture.furniture, signal);
  const outlineList = sections.length ? [outlinePanel(id, sections)] : [];
  const article = element("article", {},
    element("h1", { className: "title" }, entry.title),
    byline(entry, `${count(entry.characters)}자`, entry.format),
    summaryPanel("간추림", getOf(id, "/summary", { sentences: 4 }, signal), false, parameters.get("q") ?? ""),
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

/**
 * The text, a paragraph for each line, in chunks that the browser lays out only near the screen. All
 * up to the marked place is there at once, the rest follows while the reader already reads.
 */
class SourceText {
  constructor(text, place, sections, furniture, signal) {
    this.text = text;
    this.place = place;
    this.headings = new Map(sections.map((section) => [section.start, section.level]));
    this.furniture = furniture;
    this.signal = signal;
    this.body = element("div", { className: "text" });
    this.at = 0;
  }

  show() {
    while (this.at < this.text.length && this.at <= this.place.start) {
      this.appendChunk();
    }
    this.appendRest();
    const target = this.body.querySelector("mark") ?? this.target;
    if (target && this.place.start > 0) {
      target.scrollIntoView({ block: "center" });
      // Chunks above got their true heights by that; the second time is exact.
      requestAnimationFrame(() => target.scrollIntoView({ block: "center" }));
    }
  }

  appendRest() {
    for (let i = 0; i < CHUNKS_AT_ONCE && this.at < this.text.length; i++) {
      this.appendChunk();
    }
    if (this.at < this.text.length) {
      setTimeout(() => this.signal.aborted || this.appendRest());
    }
  }

  appendChunk() {
    const chunk = element("div", { className: "chunk" });
    const end = this.at + CHUNK;
    while (this.at < end && this.at < this.text.length) {
      const lineEnd = this.text.indexOf("\n", this.at);
      const next = lineEnd < 0 ? this.text.length : lineEnd + 1;
      chunk.append(this.line(this.at, next));
      this.at = next;
    }
    this.body.append(chunk);
  }

  line(start, end) {
    const source = this.text.slice(start, end);
    const words = start + source.search(/\S/);
    const isHeading = this.headings.has(words);
    const syntax = isHeading ? /^\s*#*\s*/.exec(source)[0] : "";
    const line = element("p", {},
      syntax && element("span", { className: "syntax" }, syntax),
      ...marked(this.text, 0, start + syntax.length, end, [this.place]));
    if (words < start) {
      line.className = "blank";
    } else if (isHeading) {
      line.className = `heading level-${Math.min(this.headings.get(words), 4)}`;
    } else if (this.furniture.some((part) => part.start <= words && words < part.end)) {
      line.className = "furniture";
    }
    if (start <= this.place.start && this.place.start < end) {
      this.target = line;
    }
    return line;
  }
}
