import { showAgreements } from "./agreements.js";
import { trouble, element } from "./elements.js";
import { showLibrary } from "./library.js";
import { showName, showNames } from "./names.js";
import { showQuotes } from "./quotes.js";
import { showReader } from "./reader.js";
import { showResults } from "./results.js";
import { showSimilar } from "./similar.js";
import { showStructure } from "./structure.js";
import { Suggestions } from "./suggestions.js";
import { showTimeline } from "./timeline.js";

const main = document.getElementById("main");
const form = document.getElementById("search");
const question = document.getElementById("question");
const suggestions = new Suggestions(question, document.getElementById("suggestions"), (text) => {
  question.value = text;
  form.requestSubmit();
});
let current = new AbortController();

/** Shows what the address says: #/, #/search?q=…, #/timeline?q=…&from=…&to=…, #/quotes?q=…&speaker=…, #/names?q=…&type=…, #/name?name=…, #/agreements?q=…, #/documents/ID?start=…&end=…, #/documents/ID/structure, #/documents/ID/similar */
async function route() {
  current.abort();
  current = new AbortController();
  const { signal } = current;
  const [path, query = ""] = location.hash.slice(1).split("?");
  const parameters = new URLSearchParams(query);
  question.value = parameters.get("q") ?? "";
  suggestions.close();
  document.title = "말뭉치";
  const waiting = setTimeout(() => main.replaceChildren(element("p", { className: "waiting" }, "찾는 중…")), 300);
  try {
    const view = await viewOf(path, parameters, signal);
    if (!signal.aborted) {
      main.replaceChildren(...view.elements);
      scrollTo(0, 0);
      view.shown?.();
    }
  } catch (error) {
    if (!signal.aborted) {
      main.replaceChildren(trouble(error));
    }
  } finally {
    clearTimeout(waiting);
  }
}

function viewOf(path, parameters, signal) {
  const [, name, id, part] = path.split("/");
  if (name === "search" && parameters.get("q")) {
    return showResults(parameters, signal);
  }
  const views = { timeline: showTimeline, quotes: showQuotes, names: showNames, name: showName, agreements: showAgreements };
  if (Object.hasOwn(views, name)) {
    return views[name](parameters, signal);
  }
  if (name === "documents" && id) {
    if (part === "structure") {
      return showStructure(decodeURIComponent(id), parameters, signal);
    }
    if (part === "similar") {
      return showSimilar(decodeURIComponent(id), parameters, signal);
    }
    return showReader(decodeURIComponent(id), parameters, signal);
  }
  return showLibrary(signal);
}

// Enter ends the composition of a Hangul syllable first; only the next one searches.
question.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) {
    event.preventDefault();
  }
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const q = question.value.trim();
  const target = q ? `#/search?${new URLSearchParams({ q })}` : "#/";
  if (location.hash === target) {
    route();
  } else {
    location.hash = target;
  }
  question.blur();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.target.closest("input")) {
    event.preventDefault();
    question.select();
  }
});

addEventListener("hashchange", route);
route();
