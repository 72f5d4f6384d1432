package kr.malmungchi.text;

/**
 * A word as it is written, with and without the particle that it may end in: 인공지능은 and 인공지능.
 *
 * <p>Whether an ending is a particle cannot be known from one word: 알트만 is a name, 너만 is not. Two
 * words are the same if any of their two forms are, so 알트만 is found in 알트만은 as well as alone.
 *
 * @param form for comparing: NFKC, lower case, without the particle
 * @param whole the same with the particle; equal to {@code form} if there is none
 * @param start where it starts in the text, in UTF-16 units
 * @param end where {@code form} ends there
 * @param wholeEnd where {@code whole} ends there
 */
public record Word(String form, String whole, int start, int end, int wholeEnd) {

  public boolean hasParticle() {
    return wholeEnd > end;
  }

  /** Whether both may be the same word. */
  public boolean isLike(Word other) {
    return form.equals(other.form)
        || form.equals(other.whole)
        || whole.equals(other.form)
        || whole.equals(other.whole);
  }
}
