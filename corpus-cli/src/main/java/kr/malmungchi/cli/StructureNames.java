package kr.malmungchi.cli;

import kr.malmungchi.document.Finding;

/** What the parts of a structure are called in front of people. */
record StructureNames(Language language) {

  String subject(Finding.Subject subject) {
    return switch (subject) {
      case CHARSET -> say("인코딩", "charset");
      case TITLE -> say("제목", "title");
      case AUTHOR -> say("저자", "author");
      case PUBLISHED -> say("날짜", "date");
      case KIND -> say("종류", "kind");
      case SITE -> say("매체", "site");
      case CONTENTS -> say("차례", "contents");
      case HEADINGS -> say("소제목", "headings");
      case NOTES -> say("각주", "notes");
      case REPAIR -> say("고침", "repair");
      case LIMIT -> say("한도", "limit");
    };
  }

  String certainty(Finding.Certainty certainty) {
    return switch (certainty) {
      case CERTAIN -> say("확실", "certain");
      case LIKELY -> say("유력", "likely");
      case UNCERTAIN -> say("불확실", "uncertain");
    };
  }

  /** The name of a block's role. */
  String role(String role) {
    return switch (role) {
      case "paragraph" -> say("문단", "paragraphs");
      case "quotation" -> say("인용", "quotations");
      case "footnote" -> say("각주", "notes");
      case "reference" -> say("참고문헌", "references");
      case "listing" -> say("목록·표", "lists and tables");
      default -> role;
    };
  }

  String verdict(boolean overruled) {
    return overruled ? say("본문으로 봄", "taken as body") : "";
  }

  /** A finding that whoever adds a file should hear of: {@code 인코딩 불확실: CP949 (…)}. */
  String warning(Finding finding) {
    String doubt =
        finding.subject() == Finding.Subject.LIMIT ? "" : " " + certainty(finding.certainty());
    String value = finding.value().isEmpty() ? "" : DisplayWidth.oneLine(finding.value()) + " ";
    return "%s%s: %s(%s)"
        .formatted(
            subject(finding.subject()), doubt, value, DisplayWidth.oneLine(finding.evidence()));
  }

  private String say(String korean, String english) {
    return language.choose(korean, english);
  }
}
