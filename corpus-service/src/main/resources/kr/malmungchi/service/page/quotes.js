import { get } from "./api.js";
import { count, documentLink, element, paged } from "./elements.js";
import { files, readings, viewLink, viewTabs } from "./views.js";

const SPEAKERS = 14;

/** Who said what: all of it, or what one speaker said. */
export async function showQuotes(parameters, signal) {
  const q = parameters.get("q") ?? "";
  const speaker = parameters.get("speaker") ?? "";
  const load = (cursor) => get("quotes", { q, speaker, cursor }, signal);
  const [first, all] = await Promise.all([load(undefined), speaker ? get("quotes", { q, size: 1 }, signal) : null]);
  document.title = `${[q, speaker].filter(Boolean).join(" ")} 발언 · 말뭉치`.trim();
  const column = element("div", { className: "column" }, viewTabs("quotes", q));
  column.append(
    ...first.warnings.map((warning) => element("p", { className: "warning" }, warning)),
    ...readings(first.interpretations),
    speakers(q, speaker, (all ?? first).speakers));
  if (first.total === 0) {
    column.append(element("section", { className: "notice" },
      element("h1", {}, "따온 말이 없습니다"),
      element("p", {}, "따옴표 속에 누군가의 말이 있는 글을 찾으면 여기에 나옵니다.")));
    return { elements: [column] };
  }
  column.append(element("p", { className: "total" }, `${count(first.total)}마디`, files("quotes", { q, speaker })),
    ...paged(first, load, ({ quotes }) => quotes.map((quote) => line(quote, q))));
  return { elements: [column] };
}

function speakers(q, chosen, counts) {
  const choice = (speaker, label) =>
    element("a", { href: viewLink("quotes", { q, speaker }), "aria-current": speaker === chosen ? "true" : "false" }, label);
  const shown = counts.slice(0, SPEAKERS);
  const others = chosen && !shown.some(({ speaker }) => speaker === chosen) ? [choice(chosen, chosen)] : [];
  return element("nav", { className: "kinds", "aria-label": "말한 사람" },
    choice("", "모두"), ...others, ...shown.map(({ speaker, quotes }) => choice(speaker, `${speaker} ${count(quotes)}`)));
}

function line({ speaker, speakerKind, words, document: source, start, end }, q) {
  const who = !speaker ? element("span", { className: "nobody" }, "말한 사람 모름")
    : speakerKind === "named" ? element("a", { href: viewLink("quotes", { q, speaker }) }, speaker)
      : element("span", {}, speaker);
  return element("li", { className: "card quote" },
    element("p", { className: "speaker" }, who),
    element("blockquote", {}, element("a", { href: documentLink(source.id, { start, end, q }) }, words)),
    element("p", { className: "byline" }, source.title));
}
