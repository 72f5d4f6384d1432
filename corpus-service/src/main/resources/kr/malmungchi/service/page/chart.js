import { say } from "./messages.js";
import { svg } from "./svg.js";

const WIDEST = 664;
const MARGINS = 32;
const HEIGHT = 150;
const BASE = 118;
const LEFT = 8;
const DAY = 86_400_000;
const MOST_YEARS = 3;
const MOST_MONTHS = 4;
const LABEL = 52;
const OUTLYING = 0.02;

/** A period { start, end } in days since 1970, its end not included, of a date { date, dateEnd }. */
export function period({ date, dateEnd }) {
  return { start: day(date), end: dayAfter(dateEnd ?? date) };
}

function day(iso) {
  const [year, month = 1, date = 1] = iso.split("-").map(Number);
  return utc(year, month - 1, date);
}

function dayAfter(iso) {
  const [year, month, date] = iso.split("-").map(Number);
  return date ? utc(year, month - 1, date + 1) : month ? utc(year, month, 1) : utc(year + 1, 0, 1);
}

/** Years below 100 are years of the first century, which Date.UTC does not believe. */
function utc(year, month, date) {
  const time = new Date(0);
  time.setUTCFullYear(year, month, date);
  return Math.floor(time.getTime() / DAY);
}

/** The range of all periods, without the few at both ends that would squeeze the rest together. */
export function rangeOf(dates) {
  const starts = dates.flatMap((date) => Array(date.events).fill(period(date).start)).sort((a, b) => a - b);
  const ends = dates.map((date) => period(date).end).sort((a, b) => a - b);
  const few = Math.floor(starts.length * OUTLYING);
  const whole = { start: starts[0], end: Math.max(ends.at(-1), starts[0] + 1) };
  const start = starts[few];
  const last = starts[starts.length - 1 - few];
  const most = { start, end: Math.max(...dates.map(period).filter((one) => one.start <= last).map(({ end }) => end)) };
  return most.end - most.start < (whole.end - whole.start) / 2 ? most : whole;
}

/** The unit that makes a range readable: years, months or days. */
function unitOf({ start, end }) {
  const days = end - start;
  return days > MOST_YEARS * 366 ? "year" : days > MOST_MONTHS * 31 ? "month" : "day";
}

/** The bucket of a unit that a day lies in: its ISO name and its period. */
function bucketOf(unit, at) {
  const date = new Date(at * DAY);
  const year = String(date.getUTCFullYear()).padStart(4, "0");
  const month = `${year}-${String(date.getUTCMonth() + 1).padStart(2, "0")}`;
  const name = { year, month, day: `${month}-${String(date.getUTCDate()).padStart(2, "0")}` }[unit];
  return { name, ...period({ date: name, dateEnd: null }) };
}

/**
 * A chart drawn to scale: a bar for each year, month or day with events, as high as their number;
 * below the line what is dated less exactly. `zoom(name)` is the address of one bar; a day has none.
 */
export function chart(dates, range, zoom) {
  const unit = unitOf(range);
  const width = Math.min(WIDEST, document.documentElement.clientWidth - MARGINS);
  const scale = (at) => LEFT + ((at - range.start) / (range.end - range.start)) * (width - 2 * LEFT);
  const bars = new Map();
  const loose = [];
  for (const date of dates) {
    const here = period(date);
    if (here.end <= range.start || here.start >= range.end) {
      continue;
    }
    const bucket = bucketOf(unit, here.start);
    if (here.end <= bucket.end) {
      const bar = bars.get(bucket.name) ?? { ...bucket, events: 0 };
      bar.events += date.events;
      bars.set(bucket.name, bar);
    } else {
      loose.push({ ...date, ...here });
    }
  }
  const highest = Math.max(1, ...[...bars.values()].map((bar) => bar.events));
  const drawing = svg("svg", { viewBox: `0 0 ${width} ${HEIGHT}`, class: "chart", role: "group", "aria-label": say("timeline.chart") });
  drawing.append(svg("line", { x1: 0, x2: width, y1: BASE, y2: BASE, class: "axis" }));
  for (const bar of bars.values()) {
    drawing.append(drawnBar(bar, unit, highest, scale, zoom));
  }
  loose.forEach((date, row) => {
    const from = Math.max(scale(date.start), 0);
    const to = Math.min(scale(date.end), width);
    drawing.append(titled(
      svg("rect", { x: from, y: BASE + 3 + (row % 3) * 4, width: Math.max(to - from, 2), height: 2.5, class: "loose" }),
      `${date.date}${date.dateEnd ? " ~ " + date.dateEnd : ""}: ${date.events}`));
  });
  labels(range, unit, width / LABEL).forEach(({ at, text }) => {
    drawing.append(svg("text", { x: scale(at), y: HEIGHT - 6, class: "label" }, text));
  });
  return drawing;
}

function drawnBar(bar, unit, highest, scale, zoom) {
  const x = scale(bar.start);
  const width = Math.max(scale(bar.end) - x - 1, 3);
  const height = Math.max((bar.events / highest) * (BASE - 12), 3);
  const shape = titled(
    svg("rect", { x, y: BASE - height, width, height, rx: 1.5, class: "bar" }), `${bar.name}: ${bar.events}`);
  const link = svg("a", { href: zoom(bar.name), "aria-label": `${bar.name}, ${bar.events}` }, shape);
  // A thin bar is hard to hit.
  link.append(svg("rect", { x: x - 1, y: 0, width: width + 2, height: BASE, class: "target" }));
  return link;
}

/** Years, months or days at even distances. */
function labels(range, unit, most) {
  const all = [];
  for (let at = bucketOf(unit, range.start).start; at < range.end; at = bucketOf(unit, at).end) {
    const { name, start } = bucketOf(unit, at);
    if (start >= range.start) {
      all.push({ at: start, text: { year: name, month: say("timeline.month", Number(name.slice(5))), day: say("timeline.day", Number(name.slice(8))) }[unit] });
    }
  }
  const step = Math.ceil(all.length / most);
  return all.filter((_, index) => index % step === 0);
}

function titled(shape, words) {
  shape.append(svg("title", {}, words));
  return shape;
}
