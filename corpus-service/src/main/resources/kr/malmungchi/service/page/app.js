import { ask, key } from "./api.js";
import { announce, element, trouble } from "./elements.js";
import { language, say } from "./messages.js";
import { Suggestions } from "./suggestions.js";

const main = document.getElementById("main");
const form = document.getElementById("search");
const question = document.getElementById("question");
const suggestions = new Suggestions(question, document.getElementById("suggestions"), (text) => {
  question.value = text;
  form.requestSubmit();
});
let current = new AbortController();

/** The views by the paths that show them; each loads when it is first opened. */
const VIEWS = [
  [/^\/timeline$/, async () => (await import("./timeline.js")).showTimeline],
  [/^\/quotes$/, async () => (await import("./quotes.js")).showQuotes],
  [/^\/names$/, async () => (await import("./names.js")).showNames],
  [/^\/names\/([^/]+)$/, async () => (await import("./names.js")).showName],
  [/^\/agreements$/, async () => (await import("./agreements.js")).showAgreements],
  [/^\/dictionary$/, async () => (await import("./dictionary.js")).showDictionary],
  [/^\/imports$/, async () => (await import("./imports.js")).showImports],
  [/^\/documents\/([^/]+)\/structure$/, async () => (await import("./structure.js")).showStructure],
  [/^\/documents\/([^/]+)\/similar$/, async () => (await import("./similar.js")).showSimilar],
  [/^\/documents\/([^/]+)$/, async () => (await import("./reader.js")).showReader],
];

async function viewOf(path, parameters, signal) {
  for (const [pattern, load] of VIEWS) {
    const found = pattern.exec(path);
    if (found) {
      const show = await load();
      return show(...found.slice(1).map(decodeURIComponent), parameters, signal);
    }
  }
  const { showLibrary, showResults } = parameters.get("q")?.trim()
    ? await import("./results.js") : await import("./library.js");
  return (showResults ?? showLibrary)(parameters, signal);
}

/** Shows what the address says; `scroll` is where the reader was, when going back. */
async function route(scroll = undefined) {
  current.abort();
  current = new AbortController();
  const { signal } = current;
  const parameters = new URLSearchParams(location.search);
  question.value = parameters.get("q") ?? "";
  suggestions.close();
  main.setAttribute("aria-busy", "true");
  const waiting = setTimeout(() => {
    announce(say("waiting"));
    if (!main.dataset.served) {
      main.replaceChildren(element("p", { className: "waiting" }, say("waiting")));
    }
  }, 300);
  try {
    const view = await viewOf(location.pathname, parameters, signal);
    if (!signal.aborted) {
      document.title = view.title ? `${view.title} · ${say("name")}` : say("name");
      main.replaceChildren(...view.elements);
      announce(view.told ?? "");
      scrollTo(0, 0);
      view.shown?.(scroll === undefined);
      if (scroll !== undefined) {
        scrollTo(0, scroll);
      }
    }
  } catch (error) {
    if (!signal.aborted) {
      document.title = say("name");
      main.replaceChildren(trouble(error));
    }
  } finally {
    clearTimeout(waiting);
    if (!signal.aborted) {
      delete main.dataset.served;
      main.removeAttribute("aria-busy");
    }
  }
}

/** Opens a view as the browser would open a page. */
function open(address) {
  history.replaceState({ scroll: scrollY }, "");
  history.pushState({}, "", address);
  route().then(() => main.focus({ preventScroll: true }));
}

// A file for whose address a key is needed comes by a request that shows it.
document.addEventListener("click", async (event) => {
  const link = event.target.closest?.("a[download]");
  if (link && key()) {
    event.preventDefault();
    const answer = await ask(link.href);
    const address = URL.createObjectURL(await answer.blob());
    const file = element("a", { href: address, download: link.pathname.split("/").pop() });
    file.click();
    URL.revokeObjectURL(address);
  }
}, true);

// A link inside the page opens its view; what is for a new tab, a file or the API is left to the browser.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  const address = link?.getAttribute("href");
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    || !address.startsWith("/") || /^\/(api\/|page\/|language\/|reference)/.test(address) || link.hasAttribute("download")) {
    return;
  }
  event.preventDefault();
  open(address.replace(/#.*/, ""));
});

addEventListener("popstate", (event) => {
  if (event.state) {
    route(event.state.scroll ?? 0);
  }
});
addEventListener("change-view", () => route(scrollY));
addEventListener("open-view", (event) => open(event.detail));

// Enter ends the composition of a Hangul syllable first; only the next one searches.
question.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) {
    event.preventDefault();
  }
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (suggestions.composing) {
    return;
  }
  const q = question.value.trim();
  open(q ? `/?${new URLSearchParams({ q })}` : "/");
});

document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.target.closest("input, textarea")) {
    event.preventDefault();
    question.select();
  }
});

document.getElementById("language").addEventListener("click", (event) => {
  event.preventDefault();
  document.cookie = `language=${language === "en" ? "ko" : "en"}; path=/; max-age=31536000; SameSite=Lax`;
  location.reload();
});

// Files may be dropped on every view.
addEventListener("dragover", (event) => {
  if (event.dataTransfer?.types.includes("Files")) {
    event.preventDefault();
    document.body.classList.add("dropping");
    document.body.dataset.drop = say("imports.drop");
  }
});
addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) {
    document.body.classList.remove("dropping");
  }
});
addEventListener("drop", async (event) => {
  if (event.dataTransfer?.types.includes("Files")) {
    event.preventDefault();
    document.body.classList.remove("dropping");
    const files = [...event.dataTransfer.files];
    const { offer } = await import("./imports.js");
    offer(files);
    open("/imports");
  }
});

history.scrollRestoration = "manual";
history.replaceState({ ...history.state }, "");
// What the service wrote is whole for a list of documents; other views have more to show.
if (main.dataset.served === "whole") {
  delete main.dataset.served;
} else {
  route(history.state?.scroll);
}
main.dataset.ready = "true";
