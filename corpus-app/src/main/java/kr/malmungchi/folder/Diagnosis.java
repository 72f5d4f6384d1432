package kr.malmungchi.folder;

/**
 * One thing that is not as it should be in a data folder.
 *
 * @param what in a sentence
 * @param remedy what to do, in a sentence
 * @param repaired whether it was put right meanwhile
 */
public record Diagnosis(Part part, Gravity gravity, String what, String remedy, boolean repaired) {

  /** Of the data folder. */
  public enum Part {
    FOLDER,
    CATALOGUE,
    DOCUMENT,
    INDEX
  }

  /** How grave it is. */
  public enum Gravity {
    /** Nothing is lost, and nothing will be: it can be repaired, or is worth knowing. */
    WARNING,
    /** Something of the truth is lost or cannot be reached. */
    DAMAGE
  }

  static Diagnosis warning(Part part, String what, String remedy) {
    return new Diagnosis(part, Gravity.WARNING, what, remedy, false);
  }

  static Diagnosis damage(Part part, String what, String remedy) {
    return new Diagnosis(part, Gravity.DAMAGE, what, remedy, false);
  }

  Diagnosis afterRepair() {
    return new Diagnosis(part, gravity, what, remedy, true);
  }
}
