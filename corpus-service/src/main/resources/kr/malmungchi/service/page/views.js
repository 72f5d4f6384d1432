import { element } from "./elements.js";

const VIEWS = [["search", "지문"], ["timeline", "연표"], ["quotes", "발언"], ["names", "이름"], ["agreements", "견줌"]];

/** The address of a view over all documents, or over what a question is about. */
export function viewLink(view, parameters = {}) {
  const query = new URLSearchParams(
    Object.entries(parameters).filter(([, value]) => value !== undefined && value !== ""));
  return view === "search" && !parameters.q ? "#/" : `#/${view}${query.size ? "?" + query : ""}`;
}

/** The ways to look at the documents, with the current one marked. */
export function viewTabs(current, q = "") {
  return element("nav", { className: "tabs", "aria-label": "보기" },
    ...VIEWS.map(([view, name]) =>
      element("a", { href: viewLink(view, { q }), "aria-current": view === current ? "page" : "false" },
        view === "search" && !q ? "문서" : name)));
}

/** What a question was also taken for; each can be looked at alone. */
export function readings(interpretations) {
  return interpretations.map(({ from, to }) =>
    element("p", { className: "reading" }, `${from} → ${to.join(", ")}`));
}

/** The same facts as files. */
export function files(view, parameters) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value));
  const link = (suffix, name) => element("a", { href: `/api/v1/${view}.${suffix}?${query}`, download: "" }, name);
  return element("span", { className: "files" }, link("csv", "CSV"), link("md", "마크다운"));
}
