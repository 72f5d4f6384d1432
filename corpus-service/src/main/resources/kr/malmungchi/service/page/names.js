import { addRule, get } from "./api.js";
import { count, documentLink, element, paged } from "./elements.js";
import { circle } from "./company.js";
import { files, readings, viewLink, viewTabs } from "./views.js";

const TYPES = { person: "사람", organisation: "단체", product: "제품", place: "곳", other: "그 밖" };

/** Who and what is named. */
export async function showNames(parameters, signal) {
  const q = parameters.get("q") ?? "";
  const type = parameters.get("type") ?? "";
  const load = (cursor) => get("names", { q, type, cursor }, signal);
  const first = await load(undefined);
  document.title = `${q} 이름 · 말뭉치`.trim();
  const choice = (value, label) =>
    element("a", { href: viewLink("names", { q, type: value }), "aria-current": value === type ? "true" : "false" }, label);
  const column = element("div", { className: "column" }, viewTabs("names", q));
  column.append(
    ...first.warnings.map((warning) => element("p", { className: "warning" }, warning)),
    ...readings(first.interpretations),
    element("nav", { className: "kinds", "aria-label": "갈래" },
      choice("", "모두"), ...Object.entries(TYPES).map(([value, label]) => choice(value, label))));
  if (first.total === 0) {
    column.append(element("section", { className: "notice" }, element("h1", {}, "이름이 없습니다"),
      element("p", {}, "사람, 단체, 제품, 곳의 이름이 있는 글을 찾으면 여기에 나옵니다.")));
    return { elements: [column] };
  }
  column.append(element("p", { className: "total" }, `${count(first.total)}개`, files("names", { q, type })),
    ...paged(first, load, ({ names }) => names.map(line)));
  return { elements: [column] };
}

function line({ id, name, kind, mentions, documents, spellings }) {
  const others = spellings.slice(1).map(({ text }) => text);
  return element("li", { className: "card" },
    element("h2", {}, element("a", { href: viewLink("name", { name: id }) }, name)),
    element("p", { className: "byline" }, `${TYPES[kind] ?? kind} · ${count(mentions)}번 · 문서 ${count(documents)}개`),
    others.length ? element("p", { className: "spellings" }, others.join(", ")) : null);
}

/** One name: how it is written, where it stands first, and who is named beside it. */
export async function showName(parameters, signal) {
  const name = await get(`names/${encodeURIComponent(parameters.get("name") ?? "")}`, {}, signal);
  document.title = `${name.name} · 말뭉치`;
  const { first } = name;
  return {
    elements: [
      element("div", { className: "column" },
        viewTabs("names"),
        element("h1", { className: "title" }, name.name),
        element("p", { className: "byline" },
          `${TYPES[name.kind] ?? name.kind} · ${count(name.mentions)}번 · 문서 ${count(name.documents)}개`),
        element("nav", { className: "kinds", "aria-label": "이 이름으로" },
          element("a", { href: viewLink("search", { q: name.name }) }, "지문"),
          element("a", { href: viewLink("timeline", { q: name.name }) }, "연표"),
          element("a", { href: viewLink("quotes", { speaker: name.name }) }, "한 말")),
        element("p", {}, "처음 나온 곳: ",
          element("a", { href: documentLink(first.document.id, first) }, [first.document.title, ...first.section.slice(-1)].join(" › "))),
        name.together.length ? element("h2", { className: "part" }, "함께 나온 이름") : null,
        name.together.length ? circle(name.name, name.together, (other) => viewLink("name", { name: other })) : null,
        element("h2", { className: "part" }, "적힌 모양"),
        spellingList(name),
        joining(name)),
    ],
  };
}

function spellingList({ name, spellings }) {
  return element("ul", { className: "spelling-list" }, ...spellings.map(({ text, mentions, probable }) => {
    const part = element("button", { type: "button", className: "quiet" }, "다른 이름");
    part.addEventListener("click", () => decide(`${name} != ${text}`, part));
    return element("li", {},
      element("span", {}, text),
      element("span", { className: "byline" }, `${count(mentions)}번${probable ? " · 잘못 적은 듯" : ""}`),
      text === name ? null : part);
  }));
}

function joining({ name }) {
  const field = element("input", { type: "text", required: true, maxLength: 100, "aria-label": "같은 이름", placeholder: "같은 이름" });
  const form = element("form", { className: "joining" }, field, element("button", { type: "submit", className: "quiet" }, "하나로 묶기"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    decide(`${name} = ${field.value.trim()}`, form);
  });
  return element("div", {}, form,
    element("p", { className: "hint" }, "묶고 가른 것은 사전의 한 줄이 되고, 그 줄을 지우면 되돌아갑니다: corpus dictionary remove “줄”"));
}

async function decide(rule, place) {
  try {
    await addRule(rule);
    dispatchEvent(new HashChangeEvent("hashchange"));
  } catch (error) {
    place.after(element("p", { className: "warning", role: "alert" }, error.message));
  }
}
