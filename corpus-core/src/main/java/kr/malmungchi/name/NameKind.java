package kr.malmungchi.name;

/** What a name is the name of. */
public enum NameKind {
  PERSON,
  ORGANISATION,
  PRODUCT,
  PLACE,
  OTHER
}
