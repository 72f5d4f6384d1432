package kr.malmungchi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ClassPathTest {

  @Test
  void hasNothingOfTheService() {
    assertThat(System.getProperty("java.class.path"))
        .contains("picocli")
        .doesNotContain("dropwizard", "jetty", "corpus-service");
  }
}
