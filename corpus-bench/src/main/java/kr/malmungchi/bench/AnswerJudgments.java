package kr.malmungchi.bench;

import com.google.common.base.CharMatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.malmungchi.answer.AskedWords;
import kr.malmungchi.answer.Wanted;
import kr.malmungchi.catalog.MemoryCatalog;
import kr.malmungchi.corpus.AddProgress;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.index.LuceneEngine;
import kr.malmungchi.search.Answer;

/**
 * Measures short answers on judged questions in the SQuAD form. Words are right if they hold the
 * judged answer or are part of it, a sentence if it holds the answer; both without regard to spaces
 * and marks.
 */
final class AnswerJudgments {
  private AnswerJudgments() {}

  private static final class Count {
    private int asked;
    private int answered;
    private int right;

    @Override
    public String toString() {
      return "asked %4d  answered %4d (%.2f)  precision %.3f"
          .formatted(asked, answered, (double) answered / asked, (double) right / answered);
    }
  }

  /** Every second question, by what it asks for: the weights were fitted to the others. */
  static void measure(Path file) throws IOException {
    SquadFile squad = SquadFile.read(file);
    Map<String, Count> counts = new TreeMap<>();
    try (Corpus corpus = Corpus.of(new MemoryCatalog(), LuceneEngine.inMemory())) {
      corpus.addAll(
          squad.passages().stream().map(SquadFile.Passage::source).toList(), AddProgress.NONE);
      for (int i = 0; i < squad.questions().size(); i += 2) {
        SquadFile.Question question = squad.questions().get(i);
        Wanted wanted = AskedWords.of(question.text(), List.of()).wanted();
        if (wanted != Wanted.OTHER) {
          Optional<Answer> answer = corpus.search(question.text()).answer();
          for (String kind : List.of(wanted.name(), "~ all")) {
            Count count = counts.computeIfAbsent(kind, k -> new Count());
            count.asked++;
            count.answered += answer.isPresent() ? 1 : 0;
            count.right +=
                answer.filter(found -> isRight(found, question.words())).isPresent() ? 1 : 0;
          }
        }
      }
    }
    counts.forEach((kind, count) -> System.out.printf("%-8s %s%n", kind, count));
  }

  private static boolean isRight(Answer answer, String judged) {
    String words = letters(judged);
    return answer
        .text()
        .map(AnswerJudgments::letters)
        .map(ours -> ours.contains(words) || words.contains(ours))
        .orElseGet(() -> letters(answer.sentence()).contains(words));
  }

  private static String letters(String text) {
    return CharMatcher.forPredicate(Character::isLetterOrDigit)
        .retainFrom(text)
        .toLowerCase(Locale.ROOT);
  }
}
