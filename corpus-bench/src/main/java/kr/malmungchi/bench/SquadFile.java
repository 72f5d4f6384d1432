package kr.malmungchi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.reading.Source;

/**
 * Passages and questions in the SQuAD form. The passage that a question was written for is its
 * answer.
 */
record SquadFile(List<Passage> passages, List<Question> questions) {

  record Passage(String id, String title, String text) {
    Source source() {
      JsonNode line =
          new ObjectMapper()
              .createObjectNode()
              .put("_id", id)
              .put("title", title)
              .put("text", text);
      byte[] bytes = line.toString().getBytes(StandardCharsets.UTF_8);
      return Source.bytes(new DocumentId(id), id + ".jsonl", bytes);
    }
  }

  /**
   * A question of a person.
   *
   * @param answer the id of the passage
   * @param words the words of it that answer; empty if none are judged
   */
  record Question(String id, String text, String answer, String words) {}

  static SquadFile read(Path file) throws IOException {
    Map<String, Passage> passages = new LinkedHashMap<>();
    List<Question> questions = new ArrayList<>();
    for (JsonNode article : new ObjectMapper().readTree(file.toFile()).get("data")) {
      for (JsonNode paragraph : article.get("paragraphs")) {
        String text = paragraph.get("context").asText();
        Passage passage = new Passage("p" + passages.size(), article.get("title").asText(), text);
        String answer = passages.computeIfAbsent(text, t -> passage).id();
        for (JsonNode question : paragraph.get("qas")) {
          questions.add(
              new Question(
                  question.get("id").asText(),
                  question.get("question").asText(),
                  answer,
                  question.at("/answers/0/text").asText()));
        }
      }
    }
    return new SquadFile(List.copyOf(passages.values()), questions);
  }

  /**
   * Other forms of questions, by their ids.
   *
   * @param file lines of an id, a tab and the text to ask instead
   */
  static Map<String, String> forms(Path file) throws IOException {
    Map<String, String> forms = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      int tab = line.indexOf('\t');
      forms.put(line.substring(0, tab), line.substring(tab + 1));
    }
    return forms;
  }
}
