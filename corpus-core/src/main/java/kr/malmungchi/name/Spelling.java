package kr.malmungchi.name;

/**
 * One way to write a name.
 *
 * @param probable whether it is probably a slip of somebody who meant this name: 샘 말트먼
 */
public record Spelling(String text, int mentions, int documents, boolean probable) {}
