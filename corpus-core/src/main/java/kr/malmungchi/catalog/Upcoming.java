package kr.malmungchi.catalog;

/**
 * How large a change of a document is, before it is read.
 *
 * @param id as it is stored, which may be damaged
 * @param characters of its text; 0 if the document went
 */
public record Upcoming(long revision, String id, long characters) {}
