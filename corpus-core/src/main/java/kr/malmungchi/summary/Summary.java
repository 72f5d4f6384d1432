package kr.malmungchi.summary;

import java.util.List;

/**
 * Sentences that say the most, word for word.
 *
 * @param documents how many documents it rests on
 * @param passages how many passages it rests on
 */
public record Summary(List<SummarySentence> sentences, int documents, int passages) {

  public Summary {
    sentences = List.copyOf(sentences);
  }
}
