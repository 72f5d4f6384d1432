package kr.malmungchi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Korean texts that lie in the folder of judged data. */
final class KoreanTexts {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  KoreanTexts(Path folder) {
    this.folder = folder;
  }

  /** Encyclopedia articles, spacing examples and sentences: for training. */
  List<String> forTraining() throws IOException {
    List<String> texts = new ArrayList<>();
    Path squad = folder.resolve("retrieval/korquad/KorQuAD_v1.0_dev.json");
    for (JsonNode article : JSON.readTree(squad.toFile()).get("data")) {
      article.get("paragraphs").forEach(paragraph -> texts.add(paragraph.get("context").asText()));
    }
    for (String line : Files.readAllLines(folder.resolve("spacing/written.tsv"))) {
      texts.add(line.substring(line.indexOf('\t') + 1));
    }
    for (Path file : files("sentences")) {
      texts.add(Files.readString(file));
    }
    return texts;
  }

  /** News, and sentences without their names, which are never trained on. */
  List<String> forMeasuring() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : files("summaries")) {
      JSON.readTree(file.toFile())
          .get("sentences")
          .forEach(sentence -> texts.add(sentence.asText()));
    }
    texts.addAll(withoutNames());
    return texts;
  }

  /** The sentences of the name corpus without its names: one character with its tag a line. */
  private List<String> withoutNames() throws IOException {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String line : Files.readAllLines(folder.resolve("names/klue-ner-v1.1_dev.tsv"))) {
      if (line.isBlank()) {
        texts.add(withoutMarkedWords(text.toString()));
        text.setLength(0);
      } else if (!line.startsWith("##")) {
        int tab = line.lastIndexOf('\t');
        // A word with a name in it goes as a whole, with its particle.
        boolean name =
            tab == 1
                && !line.endsWith("\tO")
                && !line.endsWith("DT")
                && !line.endsWith("TI")
                && !line.endsWith("QT");
        text.append(name ? '\0' : line.charAt(0));
      }
    }
    return texts;
  }

  private static String withoutMarkedWords(String text) {
    return Stream.of(text.split(" ", -1))
        .filter(word -> word.indexOf('\0') < 0)
        .reduce("", (one, other) -> one + " " + other);
  }

  private List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files.sorted().toList();
    }
  }
}
