import { citationButton } from "./citation.js";
import { element } from "./elements.js";
import { say } from "./messages.js";

/** A bar for the marked place, or for the words that a reader has selected: their address, citation and likes. */
export class Selected {
  /** `addressOf(span, part)` is a view of the document at a span, `cited(span)` what its citation says. */
  constructor(source, addressOf, cited, signal) {
    this.source = source;
    this.addressOf = addressOf;
    this.name = element("span", { className: "hint" });
    this.link = element("a", {}, say("reader.mark"));
    this.similar = element("a", {}, say("results.similar"));
    this.bar = element("section", { className: "selected", "aria-label": say("reader.place") },
      this.name, this.link, citationButton(() => cited(this.span)), this.similar);
    document.addEventListener("selectionchange", () => this.look(), { signal });
    this.show(null);
  }

  look() {
    const selection = document.getSelection();
    if (!this.bar.contains(selection.anchorNode)) {
      this.show(selection.isCollapsed || !selection.rangeCount ? null : this.source.spanOf(selection.getRangeAt(0)));
    }
  }

  show(selected) {
    const { start, end } = selected ?? this.source.place;
    this.span = { start, end };
    this.bar.hidden = start >= end;
    this.name.textContent = say(selected ? "reader.selection" : "reader.place");
    this.link.hidden = !selected;
    this.link.href = this.addressOf(this.span);
    this.similar.href = this.addressOf(this.span, "/similar");
  }
}
