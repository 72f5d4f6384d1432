import { addRule, get } from "./api.js";
import { circle } from "./company.js";
import { documentLink, element, nothing, paged } from "./elements.js";
import { nameOf, say, told } from "./messages.js";
import { changed, files, nameLink, readings, viewColumn, viewLink, viewTabs } from "./views.js";

const TYPES = ["person", "organisation", "product", "place", "other"];

/** Who and what is named. */
export async function showNames(parameters, signal) {
  const q = parameters.get("q") ?? "";
  const type = parameters.get("type") ?? "";
  const asked = { q, type, without: parameters.getAll("without"), exact: parameters.get("exact") };
  const load = (cursor) => get("names", { ...asked, cursor }, signal);
  const first = await load(undefined);
  const title = `${q} ${say("view.names")}`.trim();
  const choice = (value, label) =>
    element("a", { href: changed(parameters, { type: value }), "aria-current": value === type ? "true" : "false" }, label);
  const column = viewColumn("names", q, title, first);
  column.append(
    ...readings(parameters, first.interpretations),
    element("nav", { className: "kinds", "aria-label": say("names.types") },
      choice("", say("names.all")), ...TYPES.map((value) => choice(value, say(`names.${value}`)))));
  if (first.total === 0) {
    column.append(nothing(say(`names.${first.reason}`), say(`names.${first.reason}.do`)));
    return { title, told: say(`names.${first.reason}`), elements: [column] };
  }
  const told = say("count.names", first.total);
  column.append(element("p", { className: "total" }, told, files("names", asked)),
    ...paged(first, load, ({ names }) => names.map(line)));
  return { title, told, elements: [column] };
}

const facts = ({ kind, mentions, documents }) =>
  [nameOf("names", kind), say("count.mentions", mentions), say("count.documents", documents)].join(" · ");

function line(name) {
  const others = name.spellings.slice(1).map(({ text }) => text);
  return element("li", { className: "card" },
    element("h2", {}, element("a", { href: nameLink(name.id) }, name.name)),
    element("p", { className: "byline" }, facts(name)),
    others.length ? element("p", { className: "spellings" }, others.join(", ")) : null);
}

/** One name: how it is written, where it stands first, and who is named beside it. */
export async function showName(id, parameters, signal) {
  const name = await get(`names/${encodeURIComponent(id)}`, {}, signal);
  const { first } = name;
  return {
    title: name.name,
    elements: [
      element("div", { className: "column" },
        viewTabs("names"),
        element("h1", { className: "title" }, name.name),
        element("p", { className: "byline" }, facts(name)),
        element("nav", { className: "kinds", "aria-label": say("name.with") },
          element("a", { href: viewLink("search", { q: name.name }) }, say("view.search")),
          element("a", { href: viewLink("timeline", { q: name.name }) }, say("view.timeline")),
          element("a", { href: viewLink("quotes", { speaker: name.name }) }, say("name.said"))),
        element("p", {}, `${say("name.first")} `,
          element("a", { href: documentLink(first.document.id, first) }, [first.document.title, ...first.section.slice(-1)].join(" › "))),
        name.together.length ? element("h2", { className: "part" }, say("name.together")) : null,
        name.together.length ? circle(name.name, name.together, nameLink) : null,
        element("h2", { className: "part" }, say("name.spellings")),
        spellingList(name),
        joining(name)),
    ],
  };
}

function spellingList({ name, spellings }) {
  return element("ul", { className: "spelling-list" }, ...spellings.map(({ text, mentions, probable }) => {
    const part = element("button", { type: "button", className: "quiet", "aria-label": `${text}: ${say("name.apart")}` }, say("name.apart"));
    part.addEventListener("click", () => decide(`${name} != ${text}`, part));
    return element("li", {},
      element("span", {}, text),
      element("span", { className: "byline" }, say("count.mentions", mentions) + (probable ? ` · ${say("name.slip")}` : "")),
      text === name ? null : part);
  }));
}

function joining({ name }) {
  const field = element("input", { type: "text", required: true, maxLength: 100, "aria-label": say("name.same"), placeholder: say("name.same") });
  const form = element("form", { className: "joining" }, field, element("button", { type: "submit", className: "quiet" }, say("name.join")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    decide(`${name} = ${field.value.trim()}`, form);
  });
  return element("div", {}, form,
    element("p", { className: "hint" }, say("name.hint"), " ", element("a", { href: "/dictionary" }, say("view.dictionary"))));
}

async function decide(rule, place) {
  try {
    await addRule(rule);
    dispatchEvent(new Event("change-view"));
  } catch (error) {
    place.after(element("p", { className: "warning", role: "alert" }, told(error.message)));
  }
}
