import { announce, dateName, element } from "./elements.js";
import { say } from "./messages.js";

/** Words with where they come from: “words” (title, author, date, section, link). */
export function citation({ words, title, authors, published, section, address }) {
  const source = [title, authors.join(", "), dateName(published), section.join(" › "), location.origin + address];
  return `“${words.trim().replace(/\s+/g, " ")}” (${source.filter(Boolean).join(", ")})`;
}

/** A button that copies a citation; where the browser does not let it, the text is shown to be copied by hand. */
export function citationButton(cited) {
  const button = element("button", { type: "button", className: "quiet" }, say("cite"));
  button.addEventListener("click", async () => {
    const text = citation(cited());
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = say("cite.done");
      announce(say("cite.done"));
    } catch {
      const field = element("textarea", { value: text, readOnly: true, rows: 4, className: "by-hand", "aria-label": say("cite.manual") });
      button.after(field);
      field.select();
      announce(say("cite.manual"));
    }
  });
  return button;
}
