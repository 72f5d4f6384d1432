package kr.malmungchi.document;

/** What a list, a hit or a citation shows of a document. */
public record DocumentCard(DocumentId id, Metadata metadata) {}
