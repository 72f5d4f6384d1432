import { get } from "./api.js";
import { dateName, element, trouble } from "./elements.js";
import { count, nameOf, say } from "./messages.js";
import { changed } from "./views.js";

const MOST = 8;

/** What the address says about where to look. */
export function filtersOf(parameters) {
  return {
    kind: parameters.getAll("kind"),
    author: parameters.getAll("author"),
    document: parameters.getAll("document"),
    from: parameters.get("from"),
    to: parameters.get("to"),
  };
}

/** The kinds of the documents that were found, to choose one of. */
export function kinds(parameters, facets) {
  const chosen = parameters.get("kind") ?? "";
  const counts = Object.entries(facets.kind ?? {});
  if (counts.length < 2 && !chosen) {
    return "";
  }
  return element("nav", { className: "kinds", "aria-label": say("filter.kind") },
    choice(parameters, { kind: "" }, !chosen, say("filter.all")),
    ...counts.map(([kind, hits]) => choice(parameters, { kind }, kind === chosen, `${nameOf("kind", kind)} ${count(hits)}`)));
}

export function orders(parameters) {
  const chosen = parameters.get("sort") ?? "";
  const order = (sort, name) => choice(parameters, { sort }, sort === chosen, say(`sort.${name}`));
  return element("nav", { className: "kinds orders", "aria-label": say("sort") },
    order("", "relevance"), order("date", "date"), order("date-asc", "date-asc"));
}

function choice(parameters, changes, isChosen, label) {
  return element("a", { href: changed(parameters, changes), "aria-current": isChosen ? "true" : "false" }, label);
}

/** What is filtered by, each to be taken away. */
export function activeFilters(parameters) {
  const { kind, author, document, from, to } = filtersOf(parameters);
  const active = [
    ...kind.map((one) => [nameOf("kind", one), { kind: kind.filter((other) => other !== one) }]),
    ...author.map((one) => [one, { author: author.filter((other) => other !== one) }]),
    ...document.map((one) => [`${say("filter.document")}: ${one}`, { document: document.filter((other) => other !== one) }]),
    ...from || to ? [[period(from, to), { from: "", to: "" }]] : [],
  ];
  return active.length
    ? [element("ul", { className: "readings", "aria-label": say("filter.active") },
      ...active.map(([name, changes]) =>
        element("li", {}, element("a", { className: "chip", href: changed(parameters, changes), "aria-label": say("filter.remove", name) },
          element("span", { className: "words" }, name)))))]
    : [];
}

function period(from, to) {
  return from === to ? dateName(from) : `${dateName(from)} ~ ${dateName(to)}`;
}

/** Authors, years, documents and dates, folded up; the titles of the documents are asked for when it opens. */
export function moreFilters(parameters, facets, signal) {
  const panel = element("details", { className: "filters" }, element("summary", {}, say("filter")));
  const body = element("div", {});
  panel.append(body);
  panel.addEventListener("toggle", async () => {
    if (!panel.open || body.childElementCount) {
      return;
    }
    body.append(
      group(parameters, "author", facets.author, (author) => ({ author }), (author) => author),
      group(parameters, "year", facets.year, (year) => ({ from: year, to: year }), dateName),
      dates(parameters));
    try {
      body.append(await documents(parameters, facets.document ?? {}, signal));
    } catch (error) {
      if (!signal.aborted) {
        body.append(trouble(error));
      }
    }
  });
  return panel;
}

function group(parameters, name, counts, changes, label) {
  const values = Object.entries(counts ?? {});
  if (name === "year") {
    values.sort(([one], [other]) => other.localeCompare(one));
  }
  return values.length === 0 ? ""
    : element("section", {},
      element("h2", {}, say(`filter.${name}`)),
      element("ul", {}, ...values.slice(0, MOST).map(([value, hits]) =>
        element("li", {}, element("a", { href: changed(parameters, changes(value)) }, label(value)),
          element("span", { className: "number" }, ` ${count(hits)}`)))));
}

async function documents(parameters, counts, signal) {
  const ids = Object.keys(counts).slice(0, MOST);
  const entries = await Promise.all(ids.map((id) => get(`documents/${encodeURIComponent(id)}`, {}, signal)));
  const titles = new Map(entries.map((entry) => [entry.id, entry.title]));
  return group(parameters, "document", counts, (document) => ({ document }), (id) => titles.get(id) ?? id);
}

function dates(parameters) {
  const field = (name) =>
    element("label", {}, say(`filter.${name}`), " ", element("input", {
      name, value: parameters.get(name) ?? "", placeholder: say("filter.date"), maxLength: 10, size: 18,
      pattern: "\\d{1,4}(-\\d{1,2}){0,2}", title: say("filter.date"),
    }));
  const form = element("form", { className: "dates" },
    element("h2", {}, say("filter.dates")), field("from"), field("to"),
    element("button", { type: "submit", className: "quiet" }, say("filter.apply")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { from, to } = Object.fromEntries(new FormData(form));
    dispatchEvent(new CustomEvent("open-view", { detail: changed(parameters, { from: from.trim(), to: to.trim() }) }));
  });
  return form;
}
