package kr.malmungchi.interpretation;

import java.util.List;

/** Finds readings of one kind. */
interface Rule {

  /** Names the rule in answers: {@code keyboard}. */
  String name();

  /** Readings of words that no surer rule has read. */
  List<Reading> read(Question question);
}
