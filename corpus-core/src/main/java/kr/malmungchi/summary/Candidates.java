package kr.malmungchi.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.malmungchi.Deadline;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentCard;
import kr.malmungchi.document.Section;
import kr.malmungchi.search.Hit;
import kr.malmungchi.text.Sentence;
import kr.malmungchi.text.SentenceSplitter;
import kr.malmungchi.text.Span;

/**
 * The sentences of a document or of passages, in order, and which of them are the same.
 *
 * <p>Sentences are the same if their letters and digits are.
 */
final class Candidates {
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final PairTable table = new PairTable();
  private final List<Candidate> all = new ArrayList<>();
  private final List<Candidate> distinct = new ArrayList<>();
  private final Map<String, Candidate> byLetters = new HashMap<>();
  private final Map<Integer, List<Candidate>> copies = new HashMap<>();

  private Candidates() {}

  /** Of running text; lists, tables and notes count only where there is nothing else. */
  static Candidates of(Document document) {
    Candidates candidates = new Candidates();
    Candidate.Origin origin = new WholeDocument(document);
    boolean hasProse = document.blocks().stream().anyMatch(Candidates::isProse);
    boolean beside = false;
    Section section = document.root();
    for (Block block : document.blocks()) {
      Deadline.check();
      if (!hasProse || isProse(block)) {
        Section here = document.root().innermostAt(block.span().start());
        if (!here.heading().equals(section.heading())) {
          section = here;
          beside = SentenceClues.isBeside(section.title());
        }
        if (beside) {
          continue;
        }
        int part = section.heading().start();
        for (Sentence sentence : candidates.splitter.split(document.normalized(block.span()))) {
          candidates.add(origin, part, sentence.span(), sentence.text());
        }
      }
    }
    return candidates;
  }

  private static boolean isProse(Block block) {
    return block instanceof Block.Paragraph || block instanceof Block.Quotation;
  }

  static Candidates of(List<Hit> hits) {
    Candidates candidates = new Candidates();
    for (int rank = 0; rank < hits.size(); rank++) {
      Deadline.check();
      Hit hit = hits.get(rank);
      Candidate.Origin origin = new FoundPassage(hit);
      int offset = hit.passage().span().start();
      for (Span block : hit.passage().blocks()) {
        for (Sentence sentence : candidates.splitter.split(hit.passage().normalized(block))) {
          candidates.add(origin, rank, sentence.span().shifted(offset), sentence.text());
        }
      }
    }
    return candidates;
  }

  private void add(Candidate.Origin origin, int part, Span span, String text) {
    Candidate candidate = new Candidate(all.size(), origin, part, span, text, table.read(text));
    all.add(candidate);
    if (candidate.tells()) {
      Candidate first = byLetters.putIfAbsent(letters(text), candidate);
      if (first == null) {
        distinct.add(candidate);
      } else {
        copies.computeIfAbsent(first.order(), order -> new ArrayList<>()).add(candidate);
      }
    }
  }

  /** Its letters and digits, which tell whether two texts are the same. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters.append(text.charAt(i));
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  PairTable table() {
    return table;
  }

  /** All sentences, also those that say nothing alone. */
  List<Candidate> all() {
    return all;
  }

  /** Those that say something, the same only once. */
  List<Candidate> distinct() {
    return distinct;
  }

  /** The same words elsewhere. */
  List<Candidate> copies(Candidate candidate) {
    return copies.getOrDefault(candidate.order(), List.of());
  }

  private record WholeDocument(Document document, DocumentCard card) implements Candidate.Origin {
    WholeDocument(Document document) {
      this(document, document.card());
    }

    @Override
    public String words(Span span) {
      return document.text(span);
    }

    @Override
    public List<String> section(int offset) {
      return document.root().pathAt(offset);
    }
  }

  private record FoundPassage(Hit hit) implements Candidate.Origin {
    @Override
    public DocumentCard card() {
      return hit.document();
    }

    @Override
    public String words(Span span) {
      return span.shifted(-hit.passage().span().start()).in(hit.passage().text());
    }

    @Override
    public List<String> section(int offset) {
      return hit.passage().section();
    }
  }
}
