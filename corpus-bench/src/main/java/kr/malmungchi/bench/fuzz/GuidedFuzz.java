package kr.malmungchi.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import kr.malmungchi.CorpusException;
import kr.malmungchi.Limits;
import kr.malmungchi.dictionary.DictionaryParser;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Readers;
import kr.malmungchi.reading.Source;
import kr.malmungchi.search.QueryParser;

/**
 * The target of a fuzzer that is guided by what the code does with its inputs, such as Jazzer. The
 * first byte chooses the parser, the others are its input; only a {@link CorpusException} may come
 * out.
 */
public final class GuidedFuzz {
  private static final Limits LIMITS = Limits.defaults();
  private static final Readers READERS = Readers.standard(LIMITS);
  private static final QueryParser QUERIES = new QueryParser(LIMITS);
  private static final DictionaryParser DICTIONARIES = new DictionaryParser(LIMITS);

  private static final List<String> ENDINGS = List.of("txt", "md", "html", "jsonl", "zip");

  private GuidedFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    byte[] rest = Arrays.copyOfRange(input, 1, input.length);
    int choice = Math.floorMod(input[0], ENDINGS.size() + 2);
    try {
      if (choice == ENDINGS.size()) {
        var unused = QUERIES.parse(new String(rest, UTF_8));
      } else if (choice > ENDINGS.size()) {
        var unused = DICTIONARIES.parse(rest);
      } else {
        read(Source.bytes(new DocumentId("input"), "input." + ENDINGS.get(choice), rest));
      }
    } catch (CorpusException expected) {
      // Refused in a sentence.
    }
  }

  private static void read(Source source) {
    for (Source part : READERS.parts(source)) {
      var unused = READERS.readerOf(part).read(part.load(LIMITS.fileBytes()));
    }
  }
}
