import { element } from "./elements.js";

const CHUNK = 4000;
const CHUNKS_AT_ONCE = 40;

/**
 * The text, an element for each line, in chunks that the browser lays out only near the screen. All
 * up to the marked place is there at once, the rest follows while the reader already reads.
 *
 * `lineOf(start, end, place)` makes the element of a line and marks what of the place lies in it.
 */
export class SourceText {
  constructor(text, place, lineOf, signal) {
    this.text = text;
    this.place = place;
    this.lineOf = lineOf;
    this.signal = signal;
    this.body = element("div", { className: "text" });
    this.lines = [];
    this.at = 0;
  }

  /** Goes to the place, unless the reader comes back to where he was. */
  show(goingThere) {
    this.appendUpTo(this.place.start);
    this.appendRest();
    if (this.place.start > 0 && goingThere) {
      this.scrollToPlace();
    }
  }

  /** Marks another place and shows it. */
  goTo(place) {
    const before = this.place;
    this.place = place;
    this.appendUpTo(place.start);
    this.refresh(before);
    this.refresh(place);
    this.scrollToPlace();
  }

  /** Makes the lines anew that a span touches, as far as they are there. */
  refresh({ start, end }) {
    for (let i = this.lineAt(start); i < this.lines.length && this.lines[i].start < Math.max(end, start + 1); i++) {
      const line = this.lines[i];
      const made = this.lineOf(line.start, line.end, this.place);
      line.element.replaceWith(made);
      line.element = made;
    }
  }

  scrollToPlace() {
    const line = this.lines[this.lineAt(this.place.start)]?.element;
    const target = line?.querySelector("mark") ?? line;
    if (target) {
      target.scrollIntoView({ block: "center" });
      // Chunks above got their true heights by that; the second time is exact.
      requestAnimationFrame(() => target.scrollIntoView({ block: "center" }));
    }
  }

  /** The span of the source that a range of the page covers; none if it lies elsewhere. */
  spanOf(range) {
    const start = this.offsetOf(range.startContainer, range.startOffset);
    const end = this.offsetOf(range.endContainer, range.endOffset);
    return start === undefined || end === undefined || start >= end ? null : { start, end };
  }

  offsetOf(node, offset) {
    const made = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest(".text p");
    const line = made && this.body.contains(made) ? this.lines.find((one) => one.element === made) : undefined;
    if (!line) {
      return undefined;
    }
    const before = document.createRange();
    before.setStart(made, 0);
    before.setEnd(node, offset);
    return line.start + before.toString().length;
  }

  /** The index of the line that holds an offset. */
  lineAt(offset) {
    let low = 0;
    let high = this.lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lines[middle].start <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  appendUpTo(offset) {
    while (this.at < this.text.length && this.at <= offset) {
      this.appendChunk();
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
    const chunkEnd = this.at + CHUNK;
    while (this.at < chunkEnd && this.at < this.text.length) {
      const lineEnd = this.text.indexOf("\n", this.at);
      const end = lineEnd < 0 ? this.text.length : lineEnd + 1;
      const line = { start: this.at, end, element: this.lineOf(this.at, end, this.place) };
      this.lines.push(line);
      chunk.append(line.element);
      this.at = end;
    }
    this.body.append(chunk);
  }
}
