import { get } from "./api.js";
import { chart, period, rangeOf } from "./chart.js";
import { count, documentLink, element, koreanDate, paged } from "./elements.js";
import { files, readings, viewLink, viewTabs } from "./views.js";

/** What happened when: drawn to scale, and as sentences below their dates. */
export async function showTimeline(parameters, signal) {
  const q = parameters.get("q") ?? "";
  const from = parameters.get("from") ?? "";
  const to = parameters.get("to") ?? "";
  const load = (cursor) => get("timeline", { q, from, to, cursor }, signal);
  const first = await load(undefined);
  document.title = `${q} 연표 · 말뭉치`.trim();
  const column = element("div", { className: "column" }, viewTabs("timeline", q));
  column.append(...first.warnings.map((warning) => element("p", { className: "warning" }, warning)), ...readings(first.interpretations));
  if (first.total === 0) {
    column.append(path(q, from, to), nothing(q));
    return { elements: [column] };
  }
  column.append(path(q, from, to),
    chart(first.dates, drawnRange(first.dates, from, to), (name) => viewLink("timeline", { q, from: name, to: name })),
    element("p", { className: "total" }, `${count(first.total)}건`, from || to ? "" : outlying(first.dates), files("timeline", { q, from, to })));
  const sources = new Map(first.dates.map((date) => [dateName(date), date]));
  let last = "";
  column.append(...paged(first, load, ({ events }) => events.flatMap((event) => {
    const name = dateName(event);
    const heading = name === last ? [] : [dateLine(sources.get(name))];
    last = name;
    return [...heading, line(event, q)];
  })));
  return { elements: [column] };
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
  return few ? ` · 그림 밖 ${count(few)}건` : "";
}

const dateName = ({ date, dateEnd }) => date + (dateEnd ? `..${dateEnd}` : "");

function dateLine({ date, dateEnd, documents, events }) {
  const name = koreanDate(date) + (dateEnd ? ` ~ ${koreanDate(dateEnd)}` : "");
  return element("li", { className: "date" },
    element("h2", {}, name),
    documents > 1 ? element("span", { className: "byline" }, `문서 ${count(documents)}개에서 ${count(events)}곳`) : null);
}

function line({ text, document: source, start, end }, q) {
  return element("li", { className: "event" },
    element("a", { href: documentLink(source.id, { start, end, q }) }, text),
    element("span", { className: "source" }, source.title));
}

/** Where in time one is: 전체 › 2023년 › 2023년 11월. */
function path(q, from, to) {
  const steps = [element("a", { href: viewLink("timeline", { q }), "aria-current": from || to ? "false" : "true" }, "모든 때")];
  if (from && from === to) {
    const parts = from.split("-");
    parts.forEach((_, index) => {
      const name = parts.slice(0, index + 1).join("-");
      steps.push(element("a", {
        href: viewLink("timeline", { q, from: name, to: name }),
        "aria-current": name === from ? "true" : "false",
      }, koreanDate(name)));
    });
  } else if (from || to) {
    steps.push(element("a", { href: viewLink("timeline", { q, from, to }), "aria-current": "true" }, `${koreanDate(from)} ~ ${koreanDate(to)}`));
  }
  return element("nav", { className: "kinds", "aria-label": "때" }, ...steps);
}

function nothing(q) {
  return element("section", { className: "notice" },
    element("h1", {}, "날짜가 적힌 일이 없습니다"),
    element("p", {}, q ? `“${q}”에 맞는 곳 가운데 날짜가 적힌 문장이 없습니다. 낱말을 줄이거나 때를 넓혀 보세요.`
      : "날짜가 적힌 문장이 있는 문서를 넣으면 여기에 차례대로 나옵니다."));
}
