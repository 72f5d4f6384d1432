import { language } from "./messages.js";

/** What the evidence of a reader is called in Korean; a phrase without a name here is shown as it is. */

const PHRASES = {
  "valid UTF-8": "올바른 UTF-8", "only ASCII": "ASCII 글자뿐", "byte order mark": "바이트 순서 표시", declared: "문서에 적힌 대로",
  ISBN: "ISBN", "author row": "저자 줄", "blog page": "블로그 쪽", "board header": "게시판 머리", byline: "글쓴이 줄", copyright: "저작권 줄",
  credits: "만든 사람 줄", "date line": "날짜 줄", dateline: "기사 첫머리", "first line": "첫 줄", foot: "글 아래", greeting: "인사말", head: "글 머리",
  imprint: "판권", issue: "호수", "last line": "마지막 줄", "news head": "기사 머리", "only time": "하나뿐인 때", "page title": "쪽 제목",
  platform: "서비스 이름", "post head": "글 머리", "press release head": "보도자료 머리", "report cover": "보고서 표지", "second line": "둘째 줄",
  signature: "서명", tags: "태그", "title row": "제목 칸", "update time": "고친 때", "title page": "속표지", "front matter": "머리 정보",
  "line above the date": "날짜 위의 줄", "line above the author": "글쓴이 위의 줄", "derived from the first line": "첫 줄에서 따옴",
  "no short line has a date": "날짜가 적힌 짧은 줄이 없음", "dates within the text only": "날짜가 글 속에만 있음",
  "dates of other posts only": "다른 글의 날짜만 있음", "dates of other posts and within the text only": "다른 글과 글 속의 날짜만 있음",
  "the first half stops in the middle of a sentence": "앞 조각이 문장 가운데에서 멎음",
  "the first half ends in a word after which a sentence goes on": "앞 조각이 이어지는 말로 끝남",
  "the text breaks its lines at one width": "일정한 너비에서 줄을 바꾼 글", "the second half begins with the end of a word": "뒷조각이 낱말의 끝으로 시작함",
  "a number before the break and its unit after it": "끊긴 자리 앞에 수, 뒤에 단위",
  "the text has the whole word elsewhere, and not both of its halves": "온 낱말이 글의 다른 곳에 있고 두 조각은 따로 없음",
  "short lines that make up sentences": "한 문장을 이루는 짧은 줄들",
};

const FORMS = [
  [/^(\d+) sentences? joined$/, (found) => `문장 ${found[1]}개를 이음`],
  [/^(\d+) words? joined$/, (found) => `낱말 ${found[1]}개를 이음`],
  [/^(\d+) notes?$/, (found) => `각주 ${found[1]}개`],
  [/^(\d+) titles?$/, (found) => `제목 ${found[1]}개`],
  [/^lines that begin with a marker; the text refers to (\d+) of them$/, (found) => `부호로 시작하는 줄, 글이 가리키는 것 ${found[1]}개`],
  [/^a contents page; (\d+) of its titles stand in the text$/, (found) => `차례 쪽, 그 제목 ${found[1]}개가 글에 있음`],
];

export function evidenceName(words) {
  if (language !== "ko") {
    return words;
  }
  for (const [form, korean] of FORMS) {
    const found = form.exec(words);
    if (found) {
      return korean(found);
    }
  }
  return Object.hasOwn(PHRASES, words) ? PHRASES[words] : words;
}
