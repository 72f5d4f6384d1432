import { getOf, putOf } from "./api.js";
import { byline, documentLink, documentTabs, element, marked } from "./elements.js";
import { evidenceName } from "./evidence.js";
import { count, nameOf, say, told } from "./messages.js";
import { stretches } from "./roles.js";
import { SourceText } from "./source.js";

const MOST_FINDINGS = 200;

const roleName = (role) => nameOf("role", role);
const ruleName = (rule) => nameOf("rule", rule);

/** How one document was read: its text coloured by roles, with a legend, the evidence and switches. */
export async function showStructure(id, parameters, signal) {
  const [entry, text, structure] = await Promise.all([
    getOf(id, "", {}, signal),
    getOf(id, "/text", {}, signal),
    getOf(id, "/structure", {}, signal),
  ]);
  const place = { start: Number(parameters.get("start") ?? 0), end: Number(parameters.get("end") ?? 0) };
  const view = new StructureView(id, text.text, structure, place, signal);
  return {
    title: `${entry.title} ${say("view.structure")}`,
    elements: [
      element("article", { className: "reader with-outline structure" },
        element("header", {},
          element("h1", { className: "title" }, entry.title),
          byline(entry, say("count.characters", entry.characters), entry.format),
          documentTabs(id, "/structure")),
        view.panel,
        view.source.body),
    ],
    shown: (goingThere) => view.source.show(goingThere),
  };
}

class StructureView {
  constructor(id, text, structure, place, signal) {
    this.id = id;
    this.text = text;
    this.signal = signal;
    this.colours = new Map(structure.counts.rules.map(({ rule }, index) => [rule, `rule-${index % 6}`]));
    this.take(structure);
    this.source = new SourceText(text, place, (...line) => this.line(...line), signal);
    this.panel = element("section", { className: "panel", "aria-label": say("structure.roles") });
    this.fillPanel();
  }

  take(structure) {
    this.structure = structure;
    this.stretches = stretches(structure);
  }

  fillPanel() {
    const { findings, counts } = this.structure;
    const parts = [
      element("p", { className: "share" },
        element("strong", {}, say("structure.body", (100 * counts.bodyShare).toFixed(1))), ` · ${say("structure.characters", counts.characters)}`),
      this.legend(),
      counts.rules.length ? this.rules() : null,
      findings.length ? this.findings() : null,
    ].filter(Boolean);
    this.panel.replaceChildren(...parts);
  }

  legend() {
    const { counts, gaps } = this.structure;
    const headings = Object.values(counts.sections).reduce((sum, number) => sum + number, 0);
    const levels = Object.entries(counts.sections).map(([level, number]) => say("structure.level", level, number)).join(", ");
    const { tied, untied } = counts.notes;
    const rows = [
      this.legendRow("heading", headings, levels),
      ...["paragraph", "quotation", "footnote", "reference", "listing"].map((role) =>
        this.legendRow(role, counts.blocks[role] ?? 0,
          role === "footnote" ? say("structure.notes", tied, untied) : "")),
      this.legendRow("marker", this.stretches.filter(({ role }) => role === "marker").length, ""),
      this.legendRow("gap", gaps.length, ""),
    ];
    return panelPart(say("structure.roles"), element("ul", { className: "legend" }, ...rows.filter(Boolean)));
  }

  legendRow(role, number, more) {
    return number === 0 ? null
      : element("li", {},
        this.nextButton(`swatch ${role}`, roleName(role), (stretch) => stretch.role === role),
        element("span", { className: "number" }, count(number)),
        more ? element("span", { className: "more-facts" }, more) : null);
  }

  /** Goes to the next such stretch at every click, and after the last one to the first. */
  nextButton(className, name, wanted) {
    const button = element("button", { type: "button", className: "next", title: say("structure.next") },
      element("span", { className }), name);
    button.addEventListener("click", () => {
      const found = this.stretches.filter(wanted);
      const next = found.find((stretch) => stretch.start > this.source.place.start) ?? found[0];
      if (next) {
        this.source.goTo(next);
      }
    });
    return button;
  }

  rules() {
    const rows = this.structure.counts.rules.map((rule) =>
      element("li", {},
        this.nextButton(`swatch furniture ${this.colours.get(rule.rule)}`, ruleName(rule.rule),
          (stretch) => stretch.rule === rule.rule),
        element("span", { className: "number" }, say("count.lines", rule.lines)),
        this.ruleSwitch(rule),
        ruleName(rule.rule) === rule.rule ? null : element("span", { className: "more-facts" }, rule.rule)));
    return panelPart(say("structure.furniture"),
      element("p", { className: "hint" }, say("structure.hint")),
      element("ul", { className: "legend" }, ...rows));
  }

  ruleSwitch({ rule, overruled }) {
    const input = element("input", {
      type: "checkbox", role: "switch", checked: overruled, "aria-label": say("structure.as-body", ruleName(rule)),
    });
    input.addEventListener("change", () => this.decide(rule, input));
    return element("label", { className: "switch" }, input, say("structure.switch"));
  }

  async decide(rule, input) {
    const rules = this.structure.counts.rules
      .filter((each) => (each.rule === rule ? input.checked : each.overruled))
      .map((each) => each.rule);
    this.panel.querySelectorAll("input").forEach((each) => (each.disabled = true));
    try {
      await putOf(this.id, "/overruled", { rules });
      this.take(await getOf(this.id, "/structure", {}, this.signal));
      this.structure.furniture.filter((part) => part.rule === rule).forEach((part) => this.source.refresh(part));
      this.fillPanel();
      [...this.panel.querySelectorAll("input")]
        .find((each, index) => this.structure.counts.rules[index].rule === rule)?.focus();
    } catch (error) {
      if (!this.signal.aborted) {
        this.fillPanel();
        this.panel.prepend(element("p", { className: "warning", role: "alert" }, told(error.message)));
      }
    }
  }

  findings() {
    const { findings } = this.structure;
    const rows = findings.slice(0, MOST_FINDINGS).map((finding) => {
      const words = [
        element("span", { className: "subject" }, nameOf("subject", finding.subject)),
        finding.certainty === "certain" || finding.subject === "limit" ? null
          : element("span", { className: `certainty ${finding.certainty}` }, nameOf("certainty", finding.certainty)),
        element("span", { className: "value" }, valueOf(finding)),
        element("span", { className: "evidence" }, evidenceName(finding.evidence)),
      ].filter(Boolean);
      return element("li", { className: finding.subject === "limit" ? "limit" : "" },
        finding.start === null ? element("div", { className: "finding" }, ...words) : this.findingLink(finding, words));
    });
    const rest = findings.length - rows.length;
    return panelPart(say("structure.evidence"),
      element("ul", { className: "findings" }, ...rows),
      rest > 0 ? element("p", { className: "hint" }, say("structure.others", rest)) : null);
  }

  findingLink({ start, end }, words) {
    const link = element("a", { className: "finding", href: documentLink(this.id, { start, end }, "/structure") }, ...words);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      this.source.goTo({ start, end });
    });
    return link;
  }

  /** A line in the colours of its stretches; the line has that of its first one. */
  line(start, end, place) {
    const pieces = this.piecesOf(start, end);
    const shown = pieces.find((piece) => piece.role && this.text.slice(piece.start, piece.end).trim());
    const line = element("p", {});
    if (shown) {
      line.className = `role ${this.classOf(shown)}`;
      line.title = shown.rule ? `${ruleName(shown.rule)} (${shown.rule})` : roleName(shown.role);
    } else if (!this.text.slice(start, end).trim()) {
      line.className = "blank";
    }
    for (const piece of pieces) {
      const nodes = marked(this.text, 0, piece.start, piece.end, [place]);
      line.append(...(piece.role === shown?.role && piece.rule === shown?.rule || !piece.role ? nodes : [this.piece(piece, nodes)]));
    }
    return line;
  }

  piece(piece, nodes) {
    if (piece.role !== "marker") {
      return element("span", { className: `piece ${this.classOf(piece)}`, title: roleName(piece.role) }, ...nodes);
    }
    const marker = element("button", { type: "button", className: "marker", title: say("structure.note") }, ...nodes);
    marker.addEventListener("click", () => this.source.goTo(piece.note));
    return marker;
  }

  classOf({ role, rule, overruled }) {
    return role === "furniture" ? `furniture ${this.colours.get(rule)}${overruled ? " overruled" : ""}` : role;
  }

  /** The stretches of a line, cut to it, and what lies between them. */
  piecesOf(start, end) {
    const pieces = [];
    let at = start;
    for (let i = this.firstAfter(start); i < this.stretches.length && this.stretches[i].start < end; i++) {
      const stretch = this.stretches[i];
      const from = Math.max(stretch.start, at);
      const to = Math.min(stretch.end, end);
      if (at < from) {
        pieces.push({ start: at, end: from });
      }
      pieces.push({ ...stretch, start: from, end: to });
      at = to;
    }
    if (at < end) {
      pieces.push({ start: at, end });
    }
    return pieces;
  }

  /** The index of the first stretch that ends after an offset. */
  firstAfter(offset) {
    let low = 0;
    let high = this.stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.stretches[middle].end <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

function valueOf({ subject, value }) {
  return subject === "kind" && value ? nameOf("kind", value) : value ? evidenceName(value) : say("structure.unknown");
}

/** Open on a wide screen, where it stands beside the text. */
function panelPart(title, ...content) {
  const part = element("details", {}, element("summary", {}, title), ...content);
  part.open = matchMedia("(min-width: 60rem)").matches;
  return part;
}
