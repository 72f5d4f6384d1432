package kr.malmungchi.timeline;

/** A part of a date expression where it stands in normalised text. */
record DateToken(DatePart part, int start, int end) {}
