package kr.malmungchi.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import kr.malmungchi.search.HostileQueries;
import kr.malmungchi.text.Characters;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.dict.ConnectionCosts;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ko.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.InputStreamDataInput;
import org.assertj.core.api.Assumptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lucene's own tokenizer reads the same morphemes. */
class MorphemeReaderTest {
  private static final int TEXTS = Integer.getInteger("malmungchi.queries", 8_000);

  /** Lucene keeps no more than this of a text without a sure border. */
  private static final int WINDOW = 1000;

  private static final String[] PIECES = {
    " ",
    " ",
    " ",
    "  ",
    "\n",
    "\t",
    "\u00a0",
    "\u3000",
    ".",
    ", ",
    "“",
    "”",
    "(",
    ")",
    "…",
    "·",
    "ㆍ",
    "-",
    "가",
    "나",
    "는",
    "를",
    "에",
    "에서",
    "으로",
    "이다",
    "했다",
    "됐다",
    "가까우니",
    "비",
    "미성년",
    "무조건",
    "학교",
    "서울특별시",
    "한국은행",
    "부유한",
    "에어팟",
    "샘",
    "알트만",
    "챗",
    "人工",
    "知能",
    "大韓民國",
    "株",
    "3",
    "5천억",
    "2023-11-22",
    "１２",
    "%",
    "℃",
    "GPT",
    "Agents",
    "ｇｏ",
    "é",
    "e\u0301",
    "Москва",
    "αβ",
    "ㅋㅋㅋ",
    "ㅅ",
    "ᄒ",
    "\u1100\u1161",
    "カタカナ",
    "ひら",
    "😀",
    "\ud83d",
    "\ude00",
    "\u200f",
    "\u200b",
    "\u0000",
    "ー",
    "々",
    "〇",
    "뷁",
    "꽥",
    "쀍"
  };

  private final MorphemeReader reader = new MorphemeReader(null);
  private final KoreanTokenizer tokenizer = tokenizer(null);

  @Test
  void ofEveryLineOfTheSeeds() {
    assertThat(compareLines(Path.of("../seeds"))).isGreaterThan(500);
  }

  @Test
  void ofEveryLineOfRealDocuments() {
    Path shared = Path.of("../../shared/seeds");
    Assumptions.assumeThat(shared).as("documents beside the project").exists();
    assertThat(compareLines(shared)).isGreaterThan(1000);
  }

  @Test
  void ofAnythingTyped() {
    HostileQueries queries = new HostileQueries(20261122);
    for (int i = 0; i < TEXTS; i++) {
      String typed = queries.next();
      compare(typed.substring(0, Math.min(WINDOW, typed.length())));
    }
  }

  @Test
  void ofPiecesInAnyOrder() {
    Random random = new Random(20261122);
    for (int i = 0; i < TEXTS; i++) {
      compare(pieces(random));
    }
  }

  @Test
  void withTheWordsOfAUser() throws IOException {
    UserDictionary words =
        UserDictionary.open(
            new StringReader("한은\n챗GPT\n샘알트만 샘 알트만\n샘\n알트만\n트만서울\n서울\n학교에\n3나노\nagents\n나는"));
    MorphemeReader withWords = new MorphemeReader(words);
    KoreanTokenizer other = tokenizer(words);
    Random random = new Random(20261123);
    for (int i = 0; i < TEXTS; i++) {
      String text = pieces(random);
      assertThat(read(withWords, text)).as(text).isEqualTo(read(other, text));
    }
  }

  /** Lucene cuts where it has kept 1,024 characters; here the whole is read. */
  @Test
  void aLongTextWithoutASureBorderIsReadToItsEnd() {
    String text = "나는학교에갔다".repeat(3_000);
    List<Morpheme> morphemes = read(reader, text);
    assertThat(morphemes.get(morphemes.size() - 1).end()).isEqualTo(text.length());
    assertThat(morphemes.subList(0, 100)).isEqualTo(read(tokenizer, text).subList(0, 100));
  }

  @Test
  void theTableOfConnectionsHasTheSizeThatIsReliedOn() throws IOException {
    try (InputStream table = ConnectionCosts.class.getResourceAsStream("ConnectionCosts.dat")) {
      InputStreamDataInput in = new InputStreamDataInput(table);
      CodecUtil.checkHeader(in, "ko_cc", 1, 1);
      assertThat(in.readVInt()).isEqualTo(Lattice.RIGHT_IDS);
      assertThat(in.readVInt()).isEqualTo(Lattice.LEFT_IDS);
    }
  }

  private static String pieces(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private int compareLines(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToInt(this::compareLinesOf).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int compareLinesOf(Path file) {
    try {
      List<String> lines =
          new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
      lines.forEach(this::compare);
      return lines.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compare(String text) {
    assertThat(read(reader, text)).as(text).isEqualTo(read(tokenizer, text));
  }

  private static List<Morpheme> read(MorphemeReader reader, String text) {
    List<Morpheme> morphemes = new ArrayList<>();
    reader.read(text, morphemes::add);
    return morphemes;
  }

  private static KoreanTokenizer tokenizer(@Nullable UserDictionary words) {
    return new KoreanTokenizer(
        KoreanTokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, words, DecompoundMode.DISCARD, false);
  }

  private static List<Morpheme> read(KoreanTokenizer tokenizer, String text) {
    CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
    OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
    PartOfSpeechAttribute part = tokenizer.addAttribute(PartOfSpeechAttribute.class);
    ReadingAttribute reading = tokenizer.addAttribute(ReadingAttribute.class);
    List<Morpheme> morphemes = new ArrayList<>();
    tokenizer.setReader(new StringReader(text));
    try (tokenizer) {
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        String form = form(term.toString(), reading.getReading());
        morphemes.add(
            new Morpheme(form, part.getLeftPOS(), offset.startOffset(), offset.endOffset()));
      }
      tokenizer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return morphemes;
  }

  private static String form(String written, @Nullable String reading) {
    return reading != null && Characters.isHanja(written.charAt(0))
        ? reading
        : written.toLowerCase(Locale.ROOT);
  }
}
