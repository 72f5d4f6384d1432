import { get } from "./api.js";
import { dateName, documentLink, element, nothing, paged } from "./elements.js";
import { count, nameOf, say } from "./messages.js";
import { files, readings, viewColumn } from "./views.js";

/** What several places tell of one thing, side by side. */
export async function showAgreements(parameters, signal) {
  const q = parameters.get("q") ?? "";
  const without = parameters.getAll("without");
  const exact = parameters.get("exact");
  const load = (cursor) => get("agreements", { q, without, exact, cursor }, signal);
  const first = await load(undefined);
  const title = `${q} ${say("view.agreements")}`.trim();
  const column = viewColumn("agreements", q, title, first);
  column.append(...readings(parameters, first.interpretations));
  if (first.total === 0) {
    column.append(nothing(say(`agreements.${first.reason}`), say(`agreements.${first.reason}.do`)));
    return { title, told: say(`agreements.${first.reason}`), elements: [column] };
  }
  const told = say("count.things", first.total);
  column.append(element("p", { className: "total" }, told, files("agreements", { q, without, exact })),
    ...paged(first, load, ({ agreements }) => agreements.map((agreement) => group(agreement, q))));
  return { title, told, elements: [column] };
}

function group({ kind, about, verdict, tellings }, q) {
  return element("li", { className: "card" },
    element("h2", {}, about.join(" "), element("span", { className: `verdict ${verdict}` }, nameOf("agreements", verdict))),
    element("table", { className: "tellings" },
      element("tbody", {}, ...tellings.map((telling) => row(kind, telling, q)))));
}

function row(kind, { value, text, document: source, start, end }, q) {
  const [from, to] = value.split("..");
  const named = kind === "date" ? [from, to].filter(Boolean).map(dateName).join(" ~ ") : amount(value);
  return element("tr", {},
    element("th", { scope: "row" }, named),
    element("td", {},
      element("a", { href: documentLink(source.id, { start, end, q }) }, text),
      element("span", { className: "source" }, source.title)));
}

const amount = (value) => value.replace(/\d+/g, (digits) => digits.length > 15 ? digits : count(Number(digits)));
