package kr.malmungchi.search;

import java.util.List;
import kr.malmungchi.loanword.Gloss;
import kr.malmungchi.name.SeenName;

/**
 * Which names the passages mention.
 *
 * @param names how often each spelling stands for a name of each kind
 * @param glosses the names that texts give in two scripts and that sound alike, without their
 *     places
 */
public record NameCounts(List<SeenName> names, List<Gloss> glosses) {
  public static final NameCounts NONE = new NameCounts(List.of(), List.of());

  public NameCounts {
    names = List.copyOf(names);
    glosses = List.copyOf(glosses);
  }
}
