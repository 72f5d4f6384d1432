package kr.malmungchi.catalog;

import java.util.List;
import java.util.Optional;
import kr.malmungchi.Limits;
import kr.malmungchi.dictionary.DictionaryParser;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Finding;
import kr.malmungchi.document.Finding.Certainty;
import kr.malmungchi.document.Finding.Subject;
import kr.malmungchi.document.Furniture;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.document.Section;
import kr.malmungchi.document.Structure;
import kr.malmungchi.text.Span;

/** Documents and dictionaries for the tests of catalogues. */
public final class TestDocuments {
  private TestDocuments() {}

  public static DocumentId id(String id) {
    return new DocumentId(id);
  }

  /** One paragraph, added as {@code id.txt}. */
  public static Document document(String id, String text) {
    Span all = new Span(0, text.length());
    return new Document(
        id(id),
        new Metadata(
            "제목 " + id,
            true,
            List.of(),
            Optional.empty(),
            Kind.NOTE,
            Optional.empty(),
            id + ".txt",
            "text, UTF-8"),
        text,
        "test/1:" + text.hashCode(),
        new Structure(
            Section.root(text.length(), List.of()),
            text.isBlank() ? List.of() : List.of(new Block.Paragraph(all)),
            List.of()));
  }

  /** A paragraph between two lines of furniture of two rules. */
  static Document board(String id) {
    Document plain = document(id, "조회 12\n본문이다.\n이전 글\n");
    String text = plain.text();
    return plain.withStructure(
        new Structure(
            plain.root(),
            List.of(new Block.Paragraph(span(text, "본문이다."))),
            List.of(
                new Furniture("counts", span(text, "조회 12")),
                new Furniture("neighbours", span(text, "이전 글")))));
  }

  /** Has everything that a document can have. */
  public static Document book() {
    String text = "---\n제1부\n1. 시작😀\n본문이다.\n> 인용\n- 목록\n[1] 각주\n참고문헌\n2. 끝\n";
    Section start = section(text, "1. 시작😀", 3, "2. 끝", List.of());
    Section end = section(text, "2. 끝", 2, "", List.of());
    Section part = section(text, "제1부", 1, "", List.of(start, end));
    return new Document(
        id("a-book.2_x"),
        new Metadata(
            "책 \"제목\" — 😀",
            false,
            List.of("홍길동", "", "John \"Jo\" Smith, Jr."),
            PartialDate.parse("2023-11"),
            Kind.BOOK,
            Optional.of("출판사 \"하나\""),
            "폴더/책 이름.md",
            "markdown, CP949"),
        text,
        "markdown/1:00ff",
        new Structure(
            Section.root(text.length(), List.of(part)),
            List.of(
                new Block.Paragraph(span(text, "본문이다.")),
                new Block.Quotation(span(text, "> 인용")),
                new Block.Listing(span(text, "- 목록")),
                new Block.Footnote(span(text, "[1] 각주"), List.of(span(text, "다."))),
                new Block.Reference(span(text, "참고문헌"))),
            List.of(
                new Furniture("front-matter", span(text, "---")),
                new Furniture("counts", span(text, "목록"), true)),
            List.of(span(text, "문이")),
            List.of(
                new Finding(
                    Subject.TITLE,
                    "책",
                    "imprint",
                    Optional.of(span(text, "본문")),
                    Certainty.CERTAIN),
                new Finding(
                    Subject.PUBLISHED, "", "no date", Optional.empty(), Certainty.UNCERTAIN))));
  }

  /** From its heading up to the place of {@code next}; to the end of the text if that is empty. */
  private static Section section(
      String text, String title, int level, String next, List<Section> sections) {
    Span heading = span(text, title);
    int end = next.isEmpty() ? text.length() : text.indexOf(next);
    return new Section(title, level, heading, new Span(heading.start(), end), sections);
  }

  private static Span span(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }

  static Metadata metadata(String title, Optional<PartialDate> published) {
    return new Metadata(
        title, false, List.of(), published, Kind.BLOG, Optional.empty(), "x.txt", "text, UTF-8");
  }

  public static UserDictionary dictionary(String text) {
    return new DictionaryParser(Limits.defaults()).parse(text).orThrow();
  }
}
