/** What each part of a source text is: its role, and what the role is called. */

const ROLES = {
  heading: "제목", paragraph: "문단", quotation: "인용", footnote: "각주", reference: "참고문헌", listing: "목록·표",
  marker: "각주 자리", gap: "끊긴 낱말",
};

/** A rule without a name here is shown by its own. */
const RULES = {
  advertisement: "광고", "app-install": "앱 설치", appeal: "부탁 말씀", aside: "곁들임", "beside-text": "글 밖의 말", buttons: "단추", byline: "글쓴이 줄", caption: "그림 출처",
  comments: "댓글", contact: "연락처", "contents-page": "차례 쪽", "cookie-notice": "쿠키 안내", cookies: "쿠키 안내", copyright: "저작권", counts: "조회·추천 수", footer: "꼬리",
  "front-matter": "머리 정보", "html-comment": "HTML 주석", imprint: "판권", "link-list": "글 목록", "login-wall": "가입 안내",
  "low-density": "글이 성긴 곳", "lone-number": "홀로 선 수", "machine-residue": "기계 답변 흔적", navigation: "메뉴", notice: "알림", "page-foot": "쪽 아래",
  "page-head": "쪽 위", "page-number": "쪽 번호", "page-words": "사이트 안내말", "post-head": "글 머리", profile: "글쓴이 소개", "related-posts": "관련 글",
  "running-header": "머리글", share: "공유", subscription: "구독", tags: "태그", teaser: "다른 글 소개",
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
