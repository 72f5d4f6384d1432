package kr.malmungchi.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kr.malmungchi.LimitsWith.limit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.Limits;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Section;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each bound of files and texts just below it, at it and just above it. */
@Timeout(60)
class ReaderBoundsTest {
  @TempDir private Path folder = Path.of("");

  private static Document read(String name, String text, Limits limits) {
    Source source = Source.bytes(new DocumentId("a"), name, text.getBytes(UTF_8));
    return Readers.standard(limits).readerOf(source).read(source.load(limits.fileBytes()));
  }

  private static void assertRead(String name, String text, Limits limits, boolean taken) {
    if (taken) {
      assertThat(read(name, text, limits).text()).isNotEmpty();
    } else {
      assertThatThrownBy(() -> read(name, text, limits))
          .isInstanceOfSatisfying(
              CorpusException.class, e -> assertThat(e.kind()).isEqualTo(Kind.TOO_LARGE));
    }
  }

  /** Each of ten pieces: letters are bytes and characters, tags and marks count as they are. */
  @ParameterizedTest
  @CsvSource({
    "fileBytes, a.txt, a",
    "textCharacters, a.txt, 강",
    "textCharacters, a.md, 강",
    "htmlTags, a.html, <p>강",
    "markdownMarks, a.md, 강*"
  })
  void soMuchIsRead(String bound, String file, String piece) throws Exception {
    Limits limits = limit(bound, 10);
    assertRead(file, piece.repeat(9), limits, true);
    assertRead(file, piece.repeat(10), limits, true);
    assertRead(file, piece.repeat(11), limits, false);
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "3, 3", "4, 3"})
  void sectionsNestSoDeep(int headings, int depth) throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= headings; i++) {
      text.append("#".repeat(i)).append(" 제목 ").append(i).append("\n\n강이 흐른다.\n\n");
    }
    Document document = read("a.md", text.toString(), limit("headingDepth", 3));
    assertThat(depth(document.structure().root())).isEqualTo(depth);
  }

  private static int depth(Section section) {
    return section.sections().stream().mapToInt(inner -> 1 + depth(inner)).max().orElse(0);
  }

  @ParameterizedTest
  @CsvSource({"99, ''", "100, ''", "101, more than 100 folders deep"})
  void foldersAreSoDeep(int depth, String refusal) throws IOException {
    Path deepest = folder.resolve("가/".repeat(depth));
    Files.createDirectories(deepest);
    Files.writeString(deepest.resolve("글.txt"), "글이다.");
    List<Source> found = Sources.below(folder);
    assertThat(found).hasSize(1);
    if (refusal.isEmpty()) {
      assertThat(found.get(0).load(100).bytes()).isNotEmpty();
    } else {
      assertThatThrownBy(() -> found.get(0).load(100)).hasMessageContaining(refusal);
    }
  }
}
