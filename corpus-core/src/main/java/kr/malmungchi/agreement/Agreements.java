package kr.malmungchi.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.text.Span;

/**
 * Sets side by side what several places tell of one thing: when it was done, how many or how much
 * there were. Never decides which is true.
 *
 * <p>Two statements are about one thing if they have the same deed or the same thing counted, on
 * the same people and things, and enough telling words in common, weighed by how rare they are
 * among the statements. What one sentence says twice is two things; a sentence that one document
 * has twice is one telling.
 */
public final class Agreements {
  /** More statements are not read. */
  private static final int MOST_STATEMENTS = 20_000;

  private static final int MOST_WORDS = 10;

  private final Deeds deeds = Deeds.load();

  /** In the order of the first telling of each. */
  public List<Agreement> among(List<Statement> statements) {
    Map<Statement, List<Span>> copies = new HashMap<>();
    List<Statement> different = different(statements, copies);
    WordKeys keys = new WordKeys(different.stream().map(Statement::text).toList());
    ClaimReader reader = new ClaimReader(new TokenReader(keys, deeds));
    List<Reading> readings = different.stream().map(reader::read).toList();
    Rarity rarity = new Rarity(readings);
    Groups groups = new Groups(rarity, new SameThing(readings, rarity));
    for (int i = 0; i < readings.size(); i++) {
      reader.claims(i, readings.get(i)).forEach(groups::add);
    }
    return groups.all().stream().map(group -> agreement(group, readings, copies)).toList();
  }

  /** A sentence of a document. */
  private record Wording(DocumentId document, String text) {}

  private static List<Statement> different(
      List<Statement> statements, Map<Statement, List<Span>> copies) {
    Map<Wording, Statement> first = new HashMap<>();
    List<Statement> different = new ArrayList<>();
    for (Statement statement :
        statements.subList(0, Math.min(MOST_STATEMENTS, statements.size()))) {
      if (statement.text().isBlank()) {
        continue;
      }
      Wording wording = new Wording(statement.document().id(), statement.text());
      Statement before = first.putIfAbsent(wording, statement);
      if (before == null) {
        different.add(statement);
      } else {
        copies.computeIfAbsent(before, none -> new ArrayList<>()).add(statement.span());
      }
    }
    return different;
  }

  private static Agreement agreement(
      List<Claim> group, List<Reading> readings, Map<Statement, List<Span>> copies) {
    List<Telling> tellings = new ArrayList<>();
    Verdict verdict = Verdict.SAME;
    for (int i = 0; i < group.size(); i++) {
      Claim claim = group.get(i);
      Statement statement = readings.get(claim.statement()).statement();
      List<Span> again = copies.getOrDefault(statement, List.of());
      tellings.add(
          new Telling(statement, claim.value().text(), claim.surface(), claim.span(), again));
      for (Claim other : group.subList(0, i)) {
        verdict = verdict.and(claim.value().beside(other.value()));
      }
    }
    return new Agreement(group.get(0).kind(), about(group, readings), verdict, tellings);
  }

  /** The words of the first telling that at least half of the others have too. */
  private static List<String> about(List<Claim> group, List<Reading> readings) {
    Set<String> told = group.get(0).clause().words();
    return readings.get(group.get(0).statement()).tokens().stream()
        .filter(token -> told.contains(token.key()))
        .filter(
            token ->
                2
                        * group.stream()
                            .skip(1)
                            .filter(
                                claim ->
                                    readings.get(claim.statement()).words().contains(token.key()))
                            .count()
                    >= group.size() - 1)
        .map(Token::form)
        .distinct()
        .limit(MOST_WORDS)
        .toList();
  }
}
