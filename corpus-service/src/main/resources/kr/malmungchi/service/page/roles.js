/** What each part of a source text is: its role, and what the role is called. */

const ROLES = {
  heading: "제목", paragraph: "문단", quotation: "인용", footnote: "각주", reference: "참고문헌", listing: "목록·표",
  marker: "각주 자리", gap: "끊긴 낱말",
};

const RULES = {
  "contents-page": "차례 쪽", "front-matter": "머리 정보", "html-comment": "HTML 주석", imprint: "판권", copyright: "저작권",
  "login-wall": "가입 안내", "related-posts": "관련 글", teaser: "다른 글 소개", counts: "조회·추천 수", buttons: "단추",
  navigation: "메뉴", comments: "댓글", "page-number": "쪽 번호", "running-head": "머리글",
};

const SUBJECTS = {
  charset: "인코딩", title: "제목", author: "저자", published: "날짜", kind: "종류", site: "매체", contents: "차례",
  headings: "소제목", notes: "각주", repair: "고침", limit: "한도",
};

const CERTAINTIES = { certain: "확실", likely: "유력", uncertain: "불확실" };

export const roleName = (role) => ROLES[role] ?? role;
export const ruleName = (rule) => RULES[rule] ?? rule;
export const subjectName = (subject) => SUBJECTS[subject] ?? subject;
export const certaintyName = (certainty) => CERTAINTIES[certainty] ?? certainty;

/**
 * The structure as stretches { start, end, role, … } in order and without overlaps; where several
 * things are said of one place, the most particular wins: a reference to a note, a gap, a heading,
 * furniture, a block.
 */
export function stretches({ sections, blocks, furniture, gaps }) {
  const notes = blocks.filter((block) => block.markers);
  const layers = [
    blocks,
    furniture.map((part) => ({ ...part, role: "furniture" })),
    flat(sections).map(({ heading }) => ({ ...heading, role: "heading" })),
    gaps.map((gap) => ({ ...gap, role: "gap" })),
    notes.flatMap((note) => note.markers.map((marker) => ({ ...marker, role: "marker", note }))),
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
