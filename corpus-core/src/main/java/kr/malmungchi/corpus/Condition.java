package kr.malmungchi.corpus;

import java.util.List;
import java.util.Optional;

/**
 * How a corpus is, for whoever runs it.
 *
 * @param lag how many changes of the catalogue searches do not see yet
 * @param failure why the engine could not follow the catalogue the last time; it is tried again
 *     with each change and each commit
 * @param skipped the ids of documents that searches cannot find, since what is stored of them is
 *     damaged; adding their files again mends them
 * @param notices what happened to the engine, in sentences, the newest last
 */
public record Condition(
    long lag, Optional<String> failure, List<String> skipped, List<String> notices) {

  public Condition {
    skipped = List.copyOf(skipped);
    notices = List.copyOf(notices);
  }
}
