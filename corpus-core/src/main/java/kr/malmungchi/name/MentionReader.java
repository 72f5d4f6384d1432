package kr.malmungchi.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.malmungchi.name.NameWords.Role;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Words;

/** Finds in one block where the names of its document stand. */
final class MentionReader {
  private final NormalizedText text;
  private final TokenRow row;
  private final DocumentNames names;
  private final Surroundings surroundings;
  private final List<Mention> mentions = new ArrayList<>();

  MentionReader(NormalizedText text, TokenRow row, DocumentNames names) {
    this.text = text;
    this.row = row;
    this.names = names;
    this.surroundings = new Surroundings(row);
  }

  List<Mention> read() {
    int at = 0;
    while (at < row.size()) {
      int next = rowName(at);
      if (next == at) {
        next = oneWord(at);
      }
      at = Math.max(next, at + 1);
    }
    return mentions;
  }

  /** The longest name that begins at a token and is made of a row; where it ends. */
  private int rowName(int from) {
    int end = row.rowEnd(from);
    for (int to = end; to > from; to--) {
      Optional<String> name = known(from, to);
      if (name.isPresent()) {
        add(row.get(from).start(), name.get());
        return to;
      }
    }
    return from;
  }

  /** The words from one token to another, with the end of the last or without it, if a name. */
  private Optional<String> known(int from, int to) {
    Token last = row.get(to - 1);
    String name = row.name(from, to, false);
    String longer = row.name(from, to, true);
    if (longer.equals(name)) {
      return isName(name) ? Optional.of(name) : Optional.empty();
    }
    boolean longerAlone = row.words().standsAlone(last.longer());
    boolean alone = row.words().standsAlone(last.form());
    String end = last.longer().substring(last.form().length());
    boolean takeLonger = longerAlone || (!alone && Particle.isMostlyName(end));
    if (isName(takeLonger ? longer : name)) {
      return Optional.of(takeLonger ? longer : name);
    }
    boolean takeOther = !longerAlone && isName(takeLonger ? name : longer);
    return takeOther ? Optional.of(takeLonger ? name : longer) : Optional.empty();
  }

  private boolean isName(String name) {
    return names.kind(name).isPresent();
  }

  private int oneWord(int number) {
    Token token = row.get(number);
    if (!token.isHangul()) {
      return number;
    }
    return place(number) || korean(token, number) || shortName(token) || organisation(number)
        ? number + 1
        : number;
  }

  private boolean korean(Token token, int number) {
    Optional<KoreanReading> reading = token.korean();
    if (reading.isPresent()) {
      String name = reading.get().name();
      if (reading.get().isSurname() ? isSurname(name) : isPerson(name)) {
        add(token.start(), name, NameKind.PERSON);
        return true;
      }
    }
    boolean titled =
        KoreanNames.isSurname(token.whole())
            && row.isSpaced(number + 1)
            && (surroundings.isBefore(number + 1, Role.TITLE)
                || surroundings.isBefore(number + 1, Role.OFFICE));
    if (titled && isSurname(token.whole())) {
      add(token.start(), token.whole(), NameKind.PERSON);
      return true;
    }
    if (isPerson(token.form())) {
      add(token.start(), token.form(), NameKind.PERSON);
      return true;
    }
    return false;
  }

  private boolean isPerson(String name) {
    return names.kind(name).filter(kind -> kind == NameKind.PERSON).isPresent();
  }

  private boolean isSurname(String name) {
    return names.hasSurname(name) || !NameWords.is(name, Role.WORD_SURNAME);
  }

  /** 샘은, 샘이: a first name of one syllable with its particle. */
  private boolean shortName(Token token) {
    String first = token.whole().substring(0, 1);
    String rest = token.whole().substring(1);
    if (names.isShortName(first) && (rest.isEmpty() || Words.isParticle(rest))) {
      add(token.start(), first, NameKind.PERSON);
      return true;
    }
    return false;
  }

  private boolean organisation(int number) {
    Token token = row.get(number);
    String form = token.form();
    if (token.forms().organisation()) {
      add(token.start(), form, NameKind.ORGANISATION);
      return true;
    }
    return false;
  }

  private boolean place(int number) {
    Token token = row.get(number);
    if (Places.is(row, number)) {
      add(token.start(), token.form(), NameKind.PLACE);
      return true;
    }
    return false;
  }

  private void add(int start, String name) {
    add(start, name, names.kind(name).orElseThrow());
  }

  private void add(int start, String name, NameKind kind) {
    mentions.add(new Mention(name, kind, text.source(start, start + name.length())));
  }
}
