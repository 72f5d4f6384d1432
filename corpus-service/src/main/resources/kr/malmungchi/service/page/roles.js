/** What each part of a source text is: its role. */

/**
 * The structure as stretches { start, end, role, … } in order and without overlaps; where several
 * things are said of one place, the most particular wins: a reference to a note, a gap, a heading,
 * furniture, a block.
 */
export function stretches({ sections, blocks, furniture, gaps }) {
  const layers = [
    blocks,
    furniture.map((part) => ({ ...part, role: "furniture" })),
    flat(sections).map(({ heading }) => ({ ...heading, role: "heading" })),
    gaps.map((gap) => ({ ...gap, role: "gap" })),
    blocks.flatMap((note) => note.markers.map((marker) => ({ ...marker, role: "marker", note }))),
  ];
  return layers.map(inOrder).reduce(painted, []);
}

function flat(sections) {
  return sections.flatMap((section) => [section, ...flat(section.sections)]);
}

/** Sorted; of two that overlap the later one loses what they share. */
function inOrder(spans) {
  const ordered = [];
  let at = 0;
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const start = Math.max(span.start, at);
    if (start < span.end) {
      ordered.push({ ...span, start });
      at = span.end;
    }
  }
  return ordered;
}

/** The spans below with those above painted over them. */
function painted(below, above) {
  const result = [];
  let next = 0;
  for (const span of below) {
    let at = span.start;
    while (next < above.length && above[next].start < span.end) {
      const top = above[next];
      if (at < top.start) {
        result.push({ ...span, start: at, end: top.start });
      }
      at = Math.max(at, top.end);
      if (top.end > span.end) {
        break;
      }
      result.push(top);
      next++;
    }
    if (at < span.end) {
      result.push({ ...span, start: at });
    }
  }
  result.push(...above.slice(next));
  return result.sort((one, other) => one.start - other.start);
}
