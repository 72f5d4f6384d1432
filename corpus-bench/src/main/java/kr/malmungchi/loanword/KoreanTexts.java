package kr.malmungchi.loanword;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/** The words of the Korean texts that lie in the folder of judged data. */
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

  /** News, for measuring, and never trained on. */
  List<String> forMeasuring() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : files("summaries")) {
      JSON.readTree(file.toFile())
          .get("sentences")
          .forEach(sentence -> texts.add(sentence.asText()));
    }
    return texts;
  }

  /** The sentences of the name corpus without its names: one character with its tag a line. */
  List<String> withoutNames() throws IOException {
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

  /** Each Hangul word of the texts, with and without a particle. */
  static Set<String> forms(List<String> texts) {
    Set<String> forms = new TreeSet<>();
    for (String text : texts) {
      for (Word word : Words.of(text)) {
        add(word.form(), forms);
        add(word.whole(), forms);
      }
    }
    return forms;
  }

  private static void add(String form, Set<String> forms) {
    if (form.length() > 1 && form.equals(Spellings.hangul(form))) {
      forms.add(form);
    }
  }

  /** The form without a particle that a word would be found under. */
  static String form(String word) {
    List<Word> words = Words.of(word);
    return words.isEmpty() ? word : words.get(0).form();
  }

  static Set<String> latinWords(List<String> texts) {
    Set<String> latin = new LinkedHashSet<>();
    for (String text : texts) {
      for (Word word : Words.of(text)) {
        Spellings.latin(word.form()).stream().findFirst().ifPresent(latin::add);
      }
    }
    return latin;
  }
}
