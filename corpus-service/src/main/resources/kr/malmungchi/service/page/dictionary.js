import { get, putDictionary, removeRule } from "./api.js";
import { announce, documentLink, element } from "./elements.js";
import { nameOf, say, told } from "./messages.js";

const EXAMPLES = 3;

/** The user's dictionary: shown, changed, and what a change would do before it is made. */
export async function showDictionary(parameters, signal) {
  const view = new DictionaryView(await get("dictionary", {}, signal));
  return { title: say("view.dictionary"), elements: [view.column] };
}

class DictionaryView {
  constructor(dictionary) {
    this.field = element("textarea", {
      id: "dictionary", rows: 12, spellcheck: false, value: dictionary.text, "aria-describedby": "dictionary-about",
    });
    this.effect = element("section", { className: "effect" });
    this.rules = element("ul", { className: "rules" });
    this.column = element("div", { className: "column dictionary" },
      element("h1", { className: "title" }, say("view.dictionary")),
      element("p", { id: "dictionary-about", className: "hint" }, say("dictionary.about")),
      element("label", { htmlFor: "dictionary" }, say("dictionary.text")),
      this.field,
      element("p", { className: "buttons" }, this.button("preview", true), this.button("apply", false)),
      this.effect,
      element("h2", { className: "part" }, say("dictionary.rules")),
      this.rules);
    this.showRules(dictionary);
  }

  button(name, preview) {
    const button = element("button", { type: "button", className: preview ? "quiet" : "more" }, say(`dictionary.${name}`));
    button.addEventListener("click", () => this.change(() => putDictionary(this.field.value, preview), preview));
    return button;
  }

  async change(deed, preview) {
    try {
      const effect = await deed();
      this.show(effect, preview);
      if (!preview) {
        this.field.value = effect.dictionary.text;
        this.showRules(effect.dictionary);
      }
    } catch (error) {
      this.field.setAttribute("aria-invalid", "true");
      this.effect.replaceChildren(faults(error, (fault) => this.goTo(fault)));
    }
  }

  show({ passages, words, synonyms }, preview) {
    const told = say(preview ? "dictionary.changes" : "dictionary.applied", passages);
    this.field.removeAttribute("aria-invalid");
    this.effect.replaceChildren(
      element("p", { className: "warning" }, told),
      element("ul", { className: "terms" }, ...[...words, ...synonyms.flatMap(({ terms }) => terms)].map(term)));
    announce(told);
  }

  showRules({ rules }) {
    this.rules.replaceChildren(...rules.length ? rules.map((rule) => this.rule(rule)) : [element("li", { className: "hint" }, say("dictionary.empty"))]);
  }

  rule({ kind, rule }) {
    const remove = element("button", { type: "button", className: "quiet", "aria-label": say("dictionary.remove.rule", rule) }, say("dictionary.remove"));
    remove.addEventListener("click", () => this.change(() => removeRule(rule), false));
    return element("li", {}, element("span", { className: "rule" }, rule),
      element("span", { className: "byline" }, nameOf("dictionary.rule", kind)), remove);
  }

  /** Puts the caret where a fault is. */
  goTo({ line, column }) {
    const before = this.field.value.split("\n").slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    this.field.focus();
    this.field.setSelectionRange(before + column - 1, before + column - 1);
  }
}

function term({ words, passages, examples }) {
  return element("li", {}, element("p", {}, say("dictionary.term", words, passages)),
    ...examples.slice(0, EXAMPLES).map(({ document: source, start, end, before, text, after }) =>
      element("p", { className: "snippet" },
        element("a", { href: documentLink(source.id, { start, end }) }, before, element("mark", {}, text), after))));
}

function faults({ faults: list, message }, goTo) {
  const lines = list?.length
    ? list.map((fault) => {
      const button = element("button", { type: "button", className: "fault" }, say("dictionary.fault", fault.line, fault.column, told(fault.message)));
      button.addEventListener("click", () => goTo(fault));
      return element("li", {}, button);
    })
    : [element("li", {}, told(message))];
  return element("div", { className: "warning", role: "alert" }, element("h2", {}, say("dictionary.faults")), element("ul", {}, ...lines));
}
