import { get } from "./api.js";
import { count, documentLink, element, koreanDate, paged } from "./elements.js";
import { files, readings, viewTabs } from "./views.js";

const VERDICTS = { same: "같음", compatible: "어긋나지 않음", different: "다름" };

/** What several places tell of one thing, side by side. */
export async function showAgreements(parameters, signal) {
  const q = parameters.get("q") ?? "";
  const load = (cursor) => get("agreements", { q, cursor }, signal);
  const first = await load(undefined);
  document.title = `${q} 견줌 · 말뭉치`.trim();
  const column = element("div", { className: "column" }, viewTabs("agreements", q));
  column.append(...first.warnings.map((warning) => element("p", { className: "warning" }, warning)), ...readings(first.interpretations));
  if (first.total === 0) {
    column.append(element("section", { className: "notice" },
      element("h1", {}, "견줄 것이 없습니다"),
      element("p", {}, "여러 글이나 한 글의 여러 곳에서 한 일의 날짜나 수를 말하면 여기에 나란히 나옵니다.")));
    return { elements: [column] };
  }
  column.append(element("p", { className: "total" }, `${count(first.total)}가지`, files("agreements", { q })),
    ...paged(first, load, ({ agreements }) => agreements.map((agreement) => group(agreement, q))));
  return { elements: [column] };
}

function group({ kind, about, verdict, tellings }, q) {
  return element("li", { className: "card" },
    element("h2", {}, about.join(" "), element("span", { className: `verdict ${verdict}` }, VERDICTS[verdict] ?? verdict)),
    element("table", { className: "tellings" },
      element("tbody", {}, ...tellings.map((telling) => row(kind, telling, q)))));
}

function row(kind, { value, text, document: source, start, end }, q) {
  const [from, to] = value.split("..");
  const named = kind === "date" ? [from, to].filter(Boolean).map(koreanDate).join(" ~ ") : amount(value);
  return element("tr", {},
    element("th", { scope: "row" }, named),
    element("td", {},
      element("a", { href: documentLink(source.id, { start, end, q }) }, text),
      element("span", { className: "source" }, source.title)));
}

const amount = (value) => value.replace(/\d+/g, (digits) => digits.length > 15 ? digits : Number(digits).toLocaleString("ko-KR"));
