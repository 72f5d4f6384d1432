/** Makes an element; text is always set as text, never as markup. */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in made) {
      made[name] = value;
    } else {
      made.setAttribute(name, value);
    }
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/**
 * The part [start, end) of a text as nodes, with the spans in it marked. The text itself begins at
 * `offset` of the source, where the spans count.
 */
export function marked(text, offset, start, end, spans) {
  const nodes = [];
  let at = start;
  for (const span of spans) {
    const from = Math.max(span.start, at);
    const to = Math.min(span.end, end);
    if (from < to) {
      nodes.push(text.slice(at - offset, from - offset));
      nodes.push(element("mark", {}, text.slice(from - offset, to - offset)));
      at = to;
    }
  }
  nodes.push(text.slice(at - offset, end - offset));
  return nodes;
}

const KINDS = {
  book: "책", blog: "블로그", forum: "게시판", news: "기사", report: "보고서", note: "메모", unknown: "기타",
};

export function kindName(kind) {
  return KINDS[kind] ?? kind;
}

/** Kind, authors, date and file name of a document, as far as they are known, and more facts. */
export function byline(entry, ...more) {
  const parts = [entry.kind && kindName(entry.kind), entry.authors.join(", "), koreanDate(entry.published), entry.origin];
  return element("p", { className: "byline" }, [...parts, ...more].filter(Boolean).join(" · "));
}

/** 2023-11-22 as 2023년 11월 22일, at its own precision. */
export function koreanDate(iso) {
  return (iso ?? "")
    .split("-")
    .filter(Boolean)
    .map((part, index) => Number(part) + "년월일"[index])
    .join(" ");
}

export function count(number) {
  return number.toLocaleString("ko-KR");
}

/** `part` is a view of the document: "" for its text, "/structure" for how it was read. */
export function documentLink(id, place = {}, part = "") {
  const query = new URLSearchParams(
    Object.entries(place).filter(([, value]) => value !== undefined && value !== ""));
  return `#/documents/${encodeURIComponent(id)}${part}${query.size ? "?" + query : ""}`;
}

/** The views of a document, with the current one marked. */
export function documentTabs(id, current) {
  const tab = (part, name) =>
    element("a", { href: documentLink(id, {}, part), "aria-current": part === current ? "page" : "false" }, name);
  return element("nav", { className: "tabs", "aria-label": "보기" }, tab("", "글"), tab("/structure", "구조"), tab("/similar", "비슷한 글"));
}

/** What went wrong, with the service's own sentence. */
export function trouble(error) {
  const titles = { 400: "질문을 이해하지 못했습니다", 404: "찾는 것이 없습니다", 0: "서비스에 닿지 못했습니다" };
  return element("section", { className: "notice", role: "alert" },
    element("h1", {}, titles[error.status] ?? "문제가 생겼습니다"),
    element("p", {}, error.message),
    element("p", {}, element("a", { href: "#/" }, "문서 목록으로")));
}

/** A list that grows by pages: `load(cursor)` gives an answer, `show(answer)` its elements. */
export function paged(first, load, show) {
  const list = element("ul", { className: "cards" }, ...show(first));
  const more = element("button", { type: "button", className: "more" }, "더 보기");
  let next = first.next;
  more.hidden = !next;
  more.addEventListener("click", async () => {
    more.disabled = true;
    try {
      const answer = await load(next);
      next = answer.next;
      list.append(...show(answer));
      more.hidden = !next;
    } catch (error) {
      more.before(trouble(error));
      more.hidden = true;
    }
    more.disabled = false;
  });
  return [list, more];
}
