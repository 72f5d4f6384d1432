package kr.malmungchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kr.malmungchi.document.Finding;
import kr.malmungchi.document.Finding.Certainty;
import kr.malmungchi.document.Finding.Subject;
import org.junit.jupiter.api.Test;

class StructureNamesTest {
  private final StructureNames korean = new StructureNames(Language.KOREAN);
  private final StructureNames english = new StructureNames(Language.ENGLISH);

  @Test
  void aWarningSaysWhatIsUncertainOrWasGivenUp() {
    Finding charset =
        new Finding(
            Subject.CHARSET, "CP949", "no byte order mark", Optional.empty(), Certainty.UNCERTAIN);
    Finding limit =
        new Finding(
            Subject.LIMIT, "", "more than 1,000\nentries", Optional.empty(), Certainty.CERTAIN);

    assertThat(korean.warning(charset)).isEqualTo("인코딩 불확실: CP949 (no byte order mark)");
    assertThat(english.warning(charset)).isEqualTo("charset uncertain: CP949 (no byte order mark)");
    assertThat(korean.warning(limit)).isEqualTo("한도: (more than 1,000 entries)");
  }
}
