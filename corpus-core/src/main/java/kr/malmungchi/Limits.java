package kr.malmungchi;

/**
 * Every bound on what a file or a request may make large, in one place.
 *
 * @param fileBytes the largest file that is read
 * @param textCharacters the longest text of a file, in UTF-16 units; all sizes of one document are
 *     such that 512 MB of memory are enough to read, store and index it
 * @param htmlTags how many tags a web page has; its parser keeps them all
 * @param markdownMarks how many lines and marks, such as asterisks and brackets, a Markdown file
 *     has; its parser keeps something for each
 * @param queryCharacters the longest question, in UTF-16 units
 * @param queryWords how many free words of a question are searched for
 * @param queryParts how many phrases, prefixes, fields, groups and words to leave out a question
 *     has
 * @param queryDepth how deep the groups of a question nest
 * @param phraseWords how many words all phrases of a question have together
 * @param prefixWords to how many words of the corpus a prefix may be completed
 * @param pageSize the largest {@code size} of one page of results
 * @param diverseWindow how many of the best passages take turns by section in a diverse result
 * @param factPassages in how many of the best passages is looked for events, quotations and names
 * @param factPage the largest {@code size} of one page of events, quotations or names
 * @param summarySentences the longest summary, in sentences
 * @param summaryCharacters the longest summary, in UTF-16 units
 * @param headingDepth how deep sections nest; deeper headings count as this deep
 * @param addBatchDocuments how many documents are stored in one transaction
 * @param addBatchCharacters how many characters of text are stored in one transaction
 * @param dictionaryCharacters the longest text of a user dictionary, in UTF-16 units
 * @param dictionaryRules how many rules a user dictionary has
 * @param ruleCharacters the longest line of one
 * @param synonymMembers how many words one line of it makes equal
 */
public record Limits(
    long fileBytes,
    int textCharacters,
    int htmlTags,
    int markdownMarks,
    int queryCharacters,
    int queryWords,
    int queryParts,
    int queryDepth,
    int phraseWords,
    int prefixWords,
    int pageSize,
    int diverseWindow,
    int factPassages,
    int factPage,
    int summarySentences,
    int summaryCharacters,
    int headingDepth,
    int addBatchDocuments,
    int addBatchCharacters,
    int dictionaryCharacters,
    int dictionaryRules,
    int ruleCharacters,
    int synonymMembers) {

  private static final Limits DEFAULTS =
      new Limits(
          128L << 20,
          64 << 20,
          1_000_000,
          500_000,
          10_000,
          64,
          32,
          8,
          500,
          50,
          100,
          200,
          10_000,
          10_000,
          200,
          100_000,
          12,
          100,
          4_000_000,
          1_000_000,
          10_000,
          500,
          20);

  public static Limits defaults() {
    return DEFAULTS;
  }
}
