import { get } from "./api.js";
import { byline, documentLink, element, nothing, paged, unseen } from "./elements.js";
import { say } from "./messages.js";
import { viewTabs } from "./views.js";

const PAGE = 30;

/** The start: all documents. The service writes the same where it is the first view. */
export async function showLibrary(parameters, signal) {
  const load = (cursor) => get("documents", { size: PAGE, cursor }, signal);
  const first = await load(parameters.get("cursor"));
  return {
    told: "",
    elements: [
      element("div", { className: "column" },
        viewTabs("search"),
        unseen("h1", say("view.library")),
        ...first.documents.length
          ? paged(first, load, (answer) => answer.documents.map(line))
          : [nothing(say("library.empty"), say("library.begin"), element("p", {}, element("a", { href: "/imports" }, say("view.imports"))))]),
    ],
  };
}

function line(entry) {
  return element("li", { className: "card" },
    element("h2", {}, element("a", { href: documentLink(entry.id) }, entry.title)),
    byline(entry, say("count.characters", entry.characters)));
}
