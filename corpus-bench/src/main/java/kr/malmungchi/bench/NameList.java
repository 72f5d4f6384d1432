package kr.malmungchi.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.malmungchi.Limits;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.loanword.Gloss;
import kr.malmungchi.loanword.Glosses;
import kr.malmungchi.loanword.Loanwords;
import kr.malmungchi.name.Mention;
import kr.malmungchi.name.Name;
import kr.malmungchi.name.NameDecisions;
import kr.malmungchi.name.NameDirectory;
import kr.malmungchi.name.NameFinder;
import kr.malmungchi.name.NameKind;
import kr.malmungchi.name.SeenName;
import kr.malmungchi.reading.Readers;
import kr.malmungchi.reading.Source;
import kr.malmungchi.reading.Sources;

/** Lists the names of a folder's documents, with the time that it took to find them. */
final class NameList {
  private static final int SHOWN = 30;

  private NameList() {}

  static void show(Path folder) throws IOException {
    List<Document> documents = documents(folder);
    long start = System.nanoTime();
    Map<Mention, Counts> counts = new HashMap<>();
    Map<NameKind, Integer> mentions = new EnumMap<>(NameKind.class);
    NameFinder finder = new NameFinder();
    documents.forEach(document -> count(finder.of(document), counts, mentions));
    long found = System.nanoTime();
    NameDirectory directory = directory(documents, counts);
    long grouped = System.nanoTime();
    Map<NameKind, Long> names =
        directory.names().stream()
            .collect(Collectors.groupingBy(Name::kind, Collectors.counting()));
    for (NameKind kind : NameKind.values()) {
      System.out.printf(
          "%-13s %6d mentions %6d names%n",
          kind, mentions.getOrDefault(kind, 0), names.getOrDefault(kind, 0L));
    }
    System.out.printf(
        "found in %d ms, grouped in %d ms%n",
        (found - start) / 1_000_000, (grouped - found) / 1_000_000);
    directory.names().stream().limit(SHOWN).forEach(name -> System.out.println(line(name)));
  }

  private static String line(Name name) {
    return name.spellings().stream()
        .map(one -> one.text() + " " + one.mentions() + (one.probable() ? "?" : ""))
        .collect(Collectors.joining(", ", name.kind() + "  ", ""));
  }

  static List<Document> documents(Path folder) throws IOException {
    Readers readers = Readers.standard(Limits.defaults());
    List<Document> documents = new ArrayList<>();
    for (Source source : Sources.below(folder)) {
      documents.add(readers.readerOf(source).read(source.load(Limits.defaults().fileBytes())));
    }
    return documents;
  }

  private static final class Counts {
    private int mentions;
    private int documents;
  }

  private static void count(
      List<Mention> found, Map<Mention, Counts> counts, Map<NameKind, Integer> mentions) {
    Set<Mention> here = new HashSet<>();
    for (Mention mention : found) {
      Mention key = new Mention(mention.name(), mention.kind(), new kr.malmungchi.text.Span(0, 0));
      Counts seen = counts.computeIfAbsent(key, none -> new Counts());
      seen.mentions++;
      seen.documents += here.add(key) ? 1 : 0;
      mentions.merge(mention.kind(), 1, Integer::sum);
    }
  }

  static NameDirectory directory(List<Document> documents, Map<Mention, Counts> counts) {
    Glosses glosses = new Glosses(Loanwords.standard());
    List<Gloss> said = new ArrayList<>();
    for (Document document : documents) {
      for (Block block : document.blocks()) {
        glosses.in(document.normalized(block.span()).text()).stream()
            .filter(gloss -> gloss.kind() == Gloss.Kind.SOUND)
            .forEach(said::add);
      }
    }
    List<SeenName> seen = new ArrayList<>();
    counts.forEach(
        (name, count) ->
            seen.add(new SeenName(name.name(), name.kind(), count.mentions, count.documents)));
    return NameDirectory.of(seen, said, NameDecisions.NONE);
  }
}
