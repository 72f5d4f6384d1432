package kr.malmungchi.reading;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the names out of what a line says of its authors: "강여울·노을찬 기자", "강여울 (칼럼니스트)". */
final class AuthorNames {
  private static final int MOST = 20;
  private static final int LONGEST = 40;
  private static final Splitter BETWEEN =
      Splitter.on(Pattern.compile(" ?[,·/&;] ?| and ")).trimResults().omitEmptyStrings();

  /** Names of reporters one behind the other. */
  private static final Pattern SPACED = Pattern.compile("[가-힣]{3}(?: [가-힣]{2,4}){1,4}");

  private static final Pattern BEHIND =
      Pattern.compile(
          " ?\\(.*$| ?[<\\[].*$| (?:지음|저|글|엮음|외 ?\\d*명?|기자|작가|교수|박사|님|씨|드림|올림)$|[\\w.+-]{1,40}@.*$");

  /** Words that stand where a name could. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "취재", "담당", "사진", "본지", "인턴", "온라인", "선임", "전문", "편집", "관리자 페이지", "작성자", "글쓴이", "작성일",
          "등록일", "조회", "댓글", "추천", "입력", "수정", "승인", "오늘", "어제", "소속", "현장", "동료", "수습", "객원",
          "정치부", "사회부", "경제부", "문화부", "국제부", "디지털", "뉴스", "등록", "발행", "미상", "없음");

  private AuthorNames() {}

  /** The names in their order, each once; none if there is nothing that can be a name. */
  static List<String> in(String words) {
    String separated = SPACED.matcher(words).matches() ? words.replace(' ', ',') : words;
    return BETWEEN
        .splitToStream(separated)
        .map(name -> BEHIND.matcher(name).replaceFirst("").strip())
        .filter(AuthorNames::isName)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST
        && name.codePoints().anyMatch(Character::isLetter)
        && !NO_NAMES.contains(name);
  }
}
