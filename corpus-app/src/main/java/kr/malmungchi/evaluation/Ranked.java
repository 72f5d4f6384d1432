package kr.malmungchi.evaluation;

/**
 * A document in a ranking.
 *
 * @param id as the collection names it
 * @param score of its best passage
 */
public record Ranked(String id, double score) {}
