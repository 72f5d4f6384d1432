import { get } from "./api.js";
import { byline, count, documentLink, element, paged } from "./elements.js";
import { viewTabs } from "./views.js";

const PAGE = 30;

/** The start: all documents. */
export async function showLibrary(signal) {
  const load = (cursor) => get("documents", { size: PAGE, cursor }, signal);
  const first = await load(undefined);
  if (first.documents.length === 0) {
    return { elements: [emptyLibrary()] };
  }
  return {
    elements: [
      element("div", { className: "column" },
        viewTabs("search"),
        ...paged(first, load, (answer) => answer.documents.map(line))),
    ],
  };
}

function line(entry) {
  return element("li", { className: "card" },
    element("h2", {}, element("a", { href: documentLink(entry.id) }, entry.title)),
    byline(entry, `${count(entry.characters)}자`));
}

function emptyLibrary() {
  return element("section", { className: "notice" },
    element("h1", {}, "아직 문서가 없습니다"),
    element("p", {}, "텍스트나 마크다운 파일을 넣으면 여기에서 찾고 읽을 수 있습니다."),
    element("pre", {},
      "curl -H 'Content-Type: text/plain' --data-binary @문서.txt \\\n"
        + `  '${location.origin}/api/v1/documents?origin=문서.txt'`));
}
