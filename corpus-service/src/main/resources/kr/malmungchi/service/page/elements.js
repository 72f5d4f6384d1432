import { queryOf, useKey } from "./api.js";
import { language, nameOf, say, told } from "./messages.js";

/** Makes an element; text is always set as text, never as markup. */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in made) {
      made[name] = value;
    } else {
      made.setAttribute(name, value);
    }
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/**
 * The part [start, end) of a text as nodes, with the spans in it marked. The text itself begins at
 * `offset` of the source, where the spans count.
 */
export function marked(text, offset, start, end, spans) {
  const nodes = [];
  let at = start;
  for (const span of spans) {
    const from = Math.max(span.start, at);
    const to = Math.min(span.end, end);
    if (from < to) {
      nodes.push(text.slice(at - offset, from - offset));
      nodes.push(element("mark", {}, text.slice(from - offset, to - offset)));
      at = to;
    }
  }
  nodes.push(text.slice(at - offset, end - offset));
  return nodes;
}

/** Kind, authors, date and file name of a document, as far as they are known, and more facts. */
export function byline(entry, ...more) {
  const parts = [entry.kind && nameOf("kind", entry.kind), entry.authors.join(", "), dateName(entry.published), entry.origin];
  return element("p", { className: "byline" }, [...parts, ...more].filter(Boolean).join(" · "));
}

/** In Korean 2023-11-22 as 2023년 11월 22일, at its own precision. */
export function dateName(iso) {
  const parts = (iso ?? "").split("-").filter(Boolean);
  return language === "en" ? parts.join("-") : parts.map((part, index) => Number(part) + "년월일"[index]).join(" ");
}

/** `part` is a view of the document: "" for its text, "/structure" for how it was read. */
export function documentLink(id, { start, end, q } = {}, part = "") {
  return `/documents/${encodeURIComponent(id)}${part}${queryOf({ start, end, q })}`;
}

/** The views of a document, with the current one marked. */
export function documentTabs(id, current) {
  const tab = (part, view) =>
    element("a", { href: documentLink(id, {}, part), "aria-current": part === current ? "page" : "false" }, say(`view.${view}`));
  return element("nav", { className: "tabs", "aria-label": say("views") },
    tab("", "text"), tab("/structure", "structure"), tab("/similar", "similar"));
}

/** What a reader of the screen hears, and nobody sees. */
export function unseen(tag, words) {
  return element(tag, { className: "unseen" }, words);
}

/** Tells what happened without moving the focus. */
export function announce(words) {
  document.getElementById("status").textContent = words;
}

/** Asks for the key that the service wants to see. */
function keyForm() {
  const field = element("input", { type: "password", required: true, autocomplete: "off", "aria-label": say("key") });
  const form = element("form", { className: "joining" }, field, element("button", { type: "submit", className: "quiet" }, say("key.show")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    useKey(field.value);
    dispatchEvent(new Event("change-view"));
  });
  return form;
}

/** What went wrong and what to do, with the service's own sentence. */
export function trouble(error) {
  const known = [0, 400, 401, 403, 404, 413].includes(error.status) ? `trouble.${error.status}` : "trouble";
  const again = element("button", { type: "button", className: "quiet" }, say("trouble.again"));
  again.addEventListener("click", () => location.reload());
  return element("section", { className: "notice", role: "alert" },
    element("h1", {}, say(known)),
    element("p", {}, say(`${known}.do`)),
    error.status === 401 ? keyForm() : null,
    error.message ? element("p", { className: "detail" }, told(error.message)) : null,
    element("p", {}, element("a", { href: "/" }, say("trouble.library")), " ", again));
}

/** That there is nothing to show, why, and what to do. */
export function nothing(title, words, ...more) {
  return element("section", { className: "notice" }, element("h2", {}, title), element("p", {}, words), ...more);
}

/** A list that grows by pages: `load(cursor)` gives an answer, `show(answer)` its elements. */
export function paged(first, load, show) {
  const list = element("ul", { className: "cards" }, ...show(first));
  const more = element("button", { type: "button", className: "more" }, say("more"));
  let next = first.next;
  more.hidden = !next;
  more.addEventListener("click", async () => {
    more.disabled = true;
    try {
      const answer = await load(next);
      next = answer.next;
      const added = show(answer);
      list.append(...added);
      added.find((one) => one.querySelector("a"))?.querySelector("a").focus();
      more.hidden = !next;
    } catch (error) {
      more.before(trouble(error));
      more.hidden = true;
    }
    more.disabled = false;
  });
  return [list, more];
}
