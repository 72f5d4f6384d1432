import { queryOf } from "./api.js";
import { element, unseen } from "./elements.js";
import { nameOf, say, told } from "./messages.js";

const VIEWS = ["search", "timeline", "quotes", "names", "agreements"];

/** The address of a view over all documents, or over what a question is about. */
export function viewLink(view, parameters = {}) {
  return (view === "search" ? "/" : `/${view}`) + queryOf(parameters);
}

export function nameLink(name) {
  return `/names/${encodeURIComponent(name)}`;
}

/** The ways to look at the documents, with the current one marked. */
export function viewTabs(current, q = "") {
  return element("nav", { className: "tabs", "aria-label": say("views") },
    ...VIEWS.map((view) =>
      element("a", { href: viewLink(view, { q }), "aria-current": view === current ? "page" : "false" },
        say(view === "search" && !q ? "view.library" : `view.${view}`))));
}

/** The beginning of each view over documents: its tabs, its title for those who hear it, and warnings. */
export function viewColumn(view, q, title, { warnings }) {
  return element("div", { className: "column" },
    viewTabs(view, q),
    unseen("h1", title),
    ...warnings.map((warning) => element("p", { className: "warning" }, told(warning))));
}

/** The address that is shown with other parameters; a page of results is a page of one question only. */
export function changed(parameters, changes) {
  const next = Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]));
  return location.pathname + queryOf({ ...next, cursor: "", ...changes });
}

/** What a question was also taken for: each reading can be switched off and on again, or all of them. */
export function readings(parameters, interpretations) {
  const off = parameters.getAll("without");
  const exact = parameters.get("exact") === "true";
  const on = interpretations.map(({ rule, from, to }) =>
    chip("reading", `${from} → ${to.join(", ")}`, nameOf("reading", rule), say("readings.off"),
      changed(parameters, { without: [...off, `${rule}:${from}`] })));
  const others = off.map((reading) =>
    chip("reading off", reading.slice(reading.indexOf(":") + 1), nameOf("reading", reading.split(":")[0]), say("readings.on"),
      changed(parameters, { without: off.filter((one) => one !== reading) })));
  const all = exact
    ? link(say("readings.inexact"), changed(parameters, { exact: "" }))
    : on.length ? link(say("readings.exact"), changed(parameters, { exact: "true", without: [] })) : null;
  const items = [...on, ...others, all].filter(Boolean);
  return items.length ? [element("ul", { className: "readings", "aria-label": say("readings") }, ...items)] : [];
}

const link = (words, href) => element("li", {}, element("a", { href, className: "chip plain" }, words));

function chip(className, words, rule, deed, href) {
  return element("li", {},
    element("a", { href, className: `chip ${className}`, title: `${rule}: ${deed}` },
      element("span", { className: "words" }, words), unseen("span", ` (${rule}), ${deed}`)));
}

/** The same facts as files. */
export function files(view, parameters) {
  const link = (suffix, name) =>
    element("a", { href: `/api/v1/${view}.${suffix}${queryOf(parameters)}`, download: "" }, say(`files.${name}`));
  return element("span", { className: "files" }, link("csv", "csv"), link("md", "markdown"));
}
