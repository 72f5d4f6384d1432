import { get } from "./api.js";
import { announce, element } from "./elements.js";
import { say } from "./messages.js";

const SIZE = 8;
const PAUSE = 60;

/**
 * Shows below a text field what the corpus has that begins as typed. The syllable that is being
 * composed does not count yet: an input method may compose 마 on the way to 만. What the field
 * holds changes only when one is chosen.
 */
export class Suggestions {
  /** `choose(text)` takes the one that was chosen. */
  constructor(field, list, choose) {
    this.field = field;
    this.list = list;
    this.choose = choose;
    this.active = -1;
    this.asked = new AbortController();
    this.composing = false;
    this.typed = "";
    field.addEventListener("compositionstart", () => (this.composing = true));
    field.addEventListener("compositionend", () => {
      this.composing = false;
      this.ask();
    });
    field.addEventListener("input", () => this.ask());
    field.addEventListener("keydown", (event) => this.key(event));
    field.addEventListener("blur", () => this.close());
    // The field keeps the focus while the mouse is down.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => this.take(event.target.closest("[role=option]")));
  }

  async ask() {
    const q = this.whole();
    if (q === this.typed) {
      return;
    }
    this.forget();
    this.typed = q;
    const { signal } = this.asked;
    if (!q.trim()) {
      this.close();
      return;
    }
    await new Promise((resume) => setTimeout(resume, PAUSE));
    try {
      const answer = signal.aborted ? null : await get("suggest", { q, size: SIZE }, signal);
      if (answer && !signal.aborted) {
        this.show(answer.suggestions);
      }
    } catch {
      // Without suggestions one can search as well.
      if (!signal.aborted) {
        this.close();
      }
    }
  }

  /** What stands in the field, but for the syllable that is being composed. */
  whole() {
    const { value, selectionStart } = this.field;
    return this.composing ? value.slice(0, Math.max(selectionStart - 1, 0)) : value;
  }

  show(suggestions) {
    this.list.replaceChildren(...suggestions.map(({ text, passages }, index) =>
      element("li", { id: `suggestion-${index}`, role: "option", "aria-selected": "false" },
        element("span", { className: "words" }, text),
        element("span", { className: "passages" }, say("count.places", passages)))));
    this.list.hidden = suggestions.length === 0;
    this.field.setAttribute("aria-expanded", String(!this.list.hidden));
    this.activate(-1);
    if (suggestions.length) {
      announce(say("search.suggested", suggestions.length));
    }
  }

  /** Keys that belong to the composition of a syllable are the input method's. */
  key(event) {
    if (this.list.hidden || event.isComposing || event.keyCode === 229) {
      return;
    }
    const options = this.list.children.length;
    if (event.key === "ArrowDown") {
      this.activate(this.active + 1 < options ? this.active + 1 : -1);
    } else if (event.key === "ArrowUp") {
      this.activate(this.active < 0 ? options - 1 : this.active - 1);
    } else if (event.key === "Escape") {
      this.close();
    } else if (event.key === "Enter" && this.active >= 0) {
      this.take(this.list.children[this.active]);
    } else {
      return;
    }
    event.preventDefault();
  }

  /** Marks one of them; none for -1. */
  activate(index) {
    this.list.children[this.active]?.setAttribute("aria-selected", "false");
    this.active = index;
    const option = this.list.children[index];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.field.setAttribute("aria-activedescendant", option.id);
    } else {
      this.field.removeAttribute("aria-activedescendant");
    }
  }

  take(option) {
    if (option) {
      const text = option.querySelector(".words").textContent;
      this.close();
      this.choose(text);
    }
  }

  /** What is under way may not open the list any more. */
  forget() {
    this.asked.abort();
    this.asked = new AbortController();
    this.typed = "";
  }

  close() {
    this.forget();
    this.show([]);
  }
}
