import { get } from "./api.js";
import { chart, period, rangeOf } from "./chart.js";
import { dateName, documentLink, element, nothing, paged } from "./elements.js";
import { say } from "./messages.js";
import { changed, files, readings, viewColumn } from "./views.js";

/** What happened when: drawn to scale, and as sentences below their dates. */
export async function showTimeline(parameters, signal) {
  const q = parameters.get("q") ?? "";
  const from = parameters.get("from") ?? "";
  const to = parameters.get("to") ?? "";
  const asked = { q, from, to, without: parameters.getAll("without"), exact: parameters.get("exact") };
  const load = (cursor) => get("timeline", { ...asked, cursor }, signal);
  const first = await load(undefined);
  const title = `${q} ${say("view.timeline")}`.trim();
  const column = viewColumn("timeline", q, title, first);
  column.append(...readings(parameters, first.interpretations), path(parameters, from, to));
  if (first.total === 0) {
    column.append(nothing(say(`timeline.${first.reason}`), say(`timeline.${first.reason}.do`)));
    return { title, told: say(`timeline.${first.reason}`), elements: [column] };
  }
  const told = say("count.events", first.total);
  column.append(
    chart(first.dates, drawnRange(first.dates, from, to), (name) => changed(parameters, { from: name, to: name })),
    element("p", { className: "total" }, told, from || to ? "" : outlying(first.dates), files("timeline", asked)));
  const sources = new Map(first.dates.map((date) => [keyOf(date), date]));
  let last = "";
  column.append(...paged(first, load, ({ events }) => events.flatMap((event) => {
    const key = keyOf(event);
    const heading = key === last ? [] : [dateLine(sources.get(key))];
    last = key;
    return [...heading, line(event, q)];
  })));
  return { title, told, elements: [column] };
}

/** What the address names, or what most of the events lie in. */
function drawnRange(dates, from, to) {
  const most = rangeOf(dates);
  return { start: from ? period({ date: from }).start : most.start, end: to ? period({ date: to }).end : most.end };
}

/** How many are not in the drawing. */
function outlying(dates) {
  const { start, end } = rangeOf(dates);
  const few = dates.filter((date) => period(date).end <= start || period(date).start >= end)
    .reduce((sum, { events }) => sum + events, 0);
  return few ? ` · ${say("timeline.outside", few)}` : "";
}

const keyOf = ({ date, dateEnd }) => date + (dateEnd ? `..${dateEnd}` : "");

function dateLine({ date, dateEnd, documents, events }) {
  const name = dateName(date) + (dateEnd ? ` ~ ${dateName(dateEnd)}` : "");
  return element("li", { className: "date" },
    element("h2", {}, name),
    documents > 1
      ? element("span", { className: "byline" }, say("timeline.sources", say("count.documents", documents), say("count.places", events)))
      : null);
}

function line({ text, document: source, start, end }, q) {
  return element("li", { className: "event" },
    element("a", { href: documentLink(source.id, { start, end, q }) }, text),
    element("span", { className: "source" }, source.title));
}

/** Where in time one is: 전체 › 2023년 › 2023년 11월. */
function path(parameters, from, to) {
  const step = (first, last, name, here) =>
    element("a", { href: changed(parameters, { from: first, to: last }), "aria-current": here ? "true" : "false" }, name);
  const steps = [step("", "", say("timeline.all"), !from && !to)];
  if (from && from === to) {
    const parts = from.split("-");
    parts.forEach((_, index) => {
      const name = parts.slice(0, index + 1).join("-");
      steps.push(step(name, name, dateName(name), name === from));
    });
  } else if (from || to) {
    steps.push(step(from, to, `${dateName(from)} ~ ${dateName(to)}`, true));
  }
  return element("nav", { className: "kinds", "aria-label": say("timeline.when") }, ...steps);
}
