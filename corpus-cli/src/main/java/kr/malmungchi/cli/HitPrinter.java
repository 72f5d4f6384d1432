package kr.malmungchi.cli;

import java.util.List;
import kr.malmungchi.search.Explanation;
import kr.malmungchi.search.Hit;

/** Prints passages that were found: where each stands, what of it shows best why, its place. */
final class HitPrinter {
  private static final String INDENT = "    ";

  private final Console console;

  HitPrinter(Console console) {
    this.console = console;
  }

  void print(List<Hit> hits) {
    int rank = 0;
    for (Hit hit : hits) {
      print(++rank, hit);
    }
  }

  private void print(int rank, Hit hit) {
    Citation place = new Citation(hit.document(), hit.passage().section(), hit.passage().span());
    console.line("%2d. %s%s".formatted(rank, console.bold(place.title()), place.rest()));
    for (String line : Snippet.of(hit, console.width() - INDENT.length(), console::highlight)) {
      console.line(INDENT + line);
    }
    for (Explanation part : hit.explanations()) {
      console.line(
          INDENT
              + console.dim(
                  "%3.0f%% %s: %s".formatted(100 * part.share(), part.layer(), part.words())));
    }
    console.line(INDENT + console.dim(place.place()));
    console.line("");
  }
}
