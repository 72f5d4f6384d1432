package kr.malmungchi;

/**
 * Every bound on what a file or a request may make large, in one place.
 *
 * @param fileBytes the largest file that is read
 * @param queryCharacters the longest question, in UTF-16 units
 * @param queryWords how many words of a question are searched for
 * @param pageSize the largest {@code size} of one page of results
 * @param resultWindow how deep a cursor may page into one result
 * @param summarySentences the longest summary
 * @param headingDepth how deep sections nest; deeper headings count as this deep
 * @param addBatchDocuments how many documents are stored in one transaction
 * @param addBatchCharacters how many characters of text are stored in one transaction
 */
public record Limits(
    long fileBytes,
    int queryCharacters,
    int queryWords,
    int pageSize,
    int resultWindow,
    int summarySentences,
    int headingDepth,
    int addBatchDocuments,
    int addBatchCharacters) {

  private static final Limits DEFAULTS =
      new Limits(128L << 20, 2_000, 64, 100, 10_000, 200, 12, 100, 4_000_000);

  public static Limits defaults() {
    return DEFAULTS;
  }
}
