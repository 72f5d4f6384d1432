package kr.malmungchi.quotation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.malmungchi.quotation.Mention.Form;
import kr.malmungchi.quotation.SpeechWords.Role;
import kr.malmungchi.text.Span;

/**
 * Knows the turns of a conversation that is written down: Q. and A., 기자: and 김하늘 대표:, ○ 위원장 김하늘.
 *
 * <p>A line of facts (장소: 회의실) looks the same, so names must return and somebody must be clear.
 */
final class Turns {
  private static final int LONGEST_LABEL = 24;
  private static final int FEWEST = 2;

  /** A sign or none; letters for a question or an answer; a point or a colon. */
  private static final Pattern LETTER =
      Pattern.compile("[-*○◯●◎·□■▶]? {0,2}(Q|A|문|답|질문|답변) ?\\d{0,3} ?[.:)] {0,3}(?=.)");

  private static final Pattern COLON =
      Pattern.compile("[-*○◯●◎·□■▶]? {0,2}([가-힣A-Za-z][가-힣A-Za-z ·()]{0,22}?) ?: {0,3}(?=.)");
  private static final Pattern CIRCLE =
      Pattern.compile(
          "[○◯●◎] {0,2}([가-힣A-Za-z][가-힣A-Za-z·]{0,12}(?: [가-힣A-Za-z·()]{1,12}){0,3}?)(?: {2,3}|: ?)(?=.)");

  /** Words of a turn with who says them. */
  record Turn(Span words, Voice voice) {}

  private record Label(Mention mention, int words) {}

  private final Map<Integer, Turn> turns = new HashMap<>();

  private Turns() {}

  static Turns of(Paragraphs paragraphs, SpeechWords words, NounPhrases phrases) {
    Turns turns = new Turns();
    turns.read(paragraphs, words, phrases);
    return turns;
  }

  Optional<Turn> at(int block) {
    return Optional.ofNullable(turns.get(block));
  }

  private void read(Paragraphs paragraphs, SpeechWords words, NounPhrases phrases) {
    Map<Integer, Label> labels = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < paragraphs.count(); i++) {
      int block = i;
      label(paragraphs, i, words, phrases)
          .ifPresent(
              label -> {
                labels.put(block, label);
                counts.merge(label.mention().name(), 1, Integer::sum);
              });
    }
    boolean talk = labels.values().stream().filter(Turns::isClear).count() >= FEWEST;
    labels.forEach(
        (block, label) -> {
          boolean known =
              isClear(label) || counts.getOrDefault(label.mention().name(), 0) >= FEWEST;
          if (talk && known) {
            MarkedText text = paragraphs.text(block);
            Span span = text.source(label.words(), text.text().length());
            SetApart.words(paragraphs.document(), span)
                .ifPresent(part -> turns.put(block, new Turn(part, voice(label))));
          }
        });
  }

  private static boolean isClear(Label label) {
    Form form = label.mention().form();
    return form != Form.NOUN && form != Form.COLLECTIVE;
  }

  private static Voice voice(Label label) {
    return label.mention().form() == Form.SELF
        ? new Voice.Unknown()
        : new Voice.Of(label.mention());
  }

  private static Optional<Label> label(
      Paragraphs paragraphs, int index, SpeechWords words, NounPhrases phrases) {
    Span block = paragraphs.block(index).span();
    String start =
        paragraphs
            .document()
            .text()
            .substring(block.start(), Math.min(block.end(), block.start() + LONGEST_LABEL + 8));
    if (start.indexOf(':') < 0
        && start.indexOf('：') < 0
        && start.indexOf("  ") < 0
        && !LETTER.matcher(start).lookingAt()) {
      return Optional.empty();
    }
    return label(paragraphs.text(index).text(), words, phrases);
  }

  private static Optional<Label> label(String text, SpeechWords words, NounPhrases phrases) {
    Matcher letter = LETTER.matcher(text);
    if (letter.lookingAt()) {
      boolean asks = words.is(Role.ASKER, letter.group(1));
      Mention mention =
          new Mention(
              asks ? Form.SELF : Form.ANSWERER,
              letter.group(1),
              "",
              letter.start(1),
              letter.end(1),
              true);
      return Optional.of(new Label(mention, letter.end()));
    }
    for (Pattern pattern : new Pattern[] {CIRCLE, COLON}) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.lookingAt()) {
        return phrases
            .label(text, matcher.start(1), matcher.end(1))
            .map(mention -> new Label(mention, matcher.end()));
      }
    }
    return Optional.empty();
  }
}
