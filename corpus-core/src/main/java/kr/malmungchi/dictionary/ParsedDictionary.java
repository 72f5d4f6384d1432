package kr.malmungchi.dictionary;

import java.util.List;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;

/**
 * What a text is as a dictionary: one with faults is none.
 *
 * @param faults in the order of the lines; of very many the first only
 */
public record ParsedDictionary(UserDictionary dictionary, List<Fault> faults) {

  public ParsedDictionary {
    faults = List.copyOf(faults);
  }

  /** The dictionary, for callers who cannot mend the text: {@code INVALID} with the first fault. */
  public UserDictionary orThrow() {
    if (!faults.isEmpty()) {
      throw new CorpusException(Kind.INVALID, "the dictionary has a fault in " + faults.get(0));
    }
    return dictionary;
  }
}
