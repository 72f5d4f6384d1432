package kr.malmungchi.folder;

import java.util.List;
import kr.malmungchi.folder.Diagnosis.Gravity;

/**
 * What an examination of a data folder has found.
 *
 * @param documents how many were read
 */
public record Examination(long documents, List<Diagnosis> diagnoses) {

  public Examination {
    diagnoses = List.copyOf(diagnoses);
  }

  /** Whether nothing is wrong any more. */
  public boolean isSound() {
    return diagnoses.stream().allMatch(Diagnosis::repaired);
  }

  /** Whether something of the truth is lost or cannot be reached. */
  public boolean isDamaged() {
    return diagnoses.stream().anyMatch(one -> !one.repaired() && one.gravity() == Gravity.DAMAGE);
  }
}
