package kr.malmungchi.search;

import static com.google.common.base.Preconditions.checkArgument;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Kind;
import kr.malmungchi.quotation.Quote;
import kr.malmungchi.quotation.Speaker;
import kr.malmungchi.text.NormalizedText;
import kr.malmungchi.text.Word;
import kr.malmungchi.text.Words;

/**
 * A condition that a passage's document or section must meet and that does not rank. Of several
 * values of one filter one suffices.
 */
public sealed interface Filter {

  record OfKind(List<Kind> kinds) implements Filter {
    public OfKind {
      kinds = List.copyOf(kinds);
      checkArgument(!kinds.isEmpty(), "which kind?");
    }

    public OfKind(Kind kind) {
      this(List.of(kind));
    }
  }

  /** Authors by their names; spaces and case do not count. */
  record ByAuthor(List<String> authors) implements Filter {
    public ByAuthor {
      authors = List.copyOf(authors);
      checkArgument(!authors.isEmpty(), "which author?");
      checkArgument(authors.stream().noneMatch(String::isBlank), "an author needs a name");
    }

    public ByAuthor(String author) {
      this(List.of(author));
    }
  }

  /**
   * Documents that may have been published within the range, both ends included; those of unknown
   * date are not.
   */
  record Published(Optional<LocalDate> from, Optional<LocalDate> to) implements Filter {}

  record InDocument(List<DocumentId> documents) implements Filter {
    public InDocument {
      documents = List.copyOf(documents);
      checkArgument(!documents.isEmpty(), "which document?");
    }

    public InDocument(DocumentId document) {
      this(List.of(document));
    }
  }

  /** Documents as people name them: by id, or by the name they were added under. */
  record Named(String name) implements Filter {
    public Named {
      checkArgument(!name.isBlank(), "which document?");
    }
  }

  /**
   * Passages below headings that hold all words of one of these: {@code "제3부 이사회"} for a passage of
   * 제3부 오픈AI › 3.1. 이사회의 결정.
   */
  record Below(List<String> headings) implements Filter {
    public Below {
      headings = List.copyOf(headings);
      checkArgument(!headings.isEmpty(), "below which heading?");
      checkArgument(headings.stream().noneMatch(String::isBlank), "a heading needs a word");
    }

    public Below(String heading) {
      this(List.of(heading));
    }
  }

  /**
   * Passages that tell of something which may have happened within the range, both ends included.
   */
  record Telling(Optional<LocalDate> from, Optional<LocalDate> to) implements Filter {}

  /**
   * Passages that quote one of these speakers, by the whole name or a word of it; spaces and case
   * do not count. Without a name: that quote anybody, known or not.
   */
  record Quoting(List<String> speakers) implements Filter {
    public Quoting {
      speakers = List.copyOf(speakers);
      checkArgument(speakers.stream().noneMatch(String::isBlank), "a speaker needs a name");
    }

    /** Whether it is one of the speakers that are asked for who says this. */
    public boolean isMetBy(Quote quote) {
      return speakers.isEmpty()
          || quote.speaker().stream()
              .flatMap(speaker -> keys(speaker).stream())
              .anyMatch(key -> speakers.stream().anyMatch(name -> key(name).equals(key)));
    }

    /** Under which keys an engine finds a speaker: the whole name, and each word of it. */
    public static Set<String> keys(Speaker speaker) {
      Set<String> keys = new LinkedHashSet<>();
      keys.add(key(speaker.name()));
      for (Word word : Words.of(NormalizedText.of(speaker.name()))) {
        keys.add(key(word.whole()));
      }
      return keys;
    }
  }

  /** Passages that mention one of these names, in this spelling; spaces and case do not count. */
  record Naming(List<String> names) implements Filter {
    public Naming {
      names = List.copyOf(names);
      checkArgument(!names.isEmpty(), "which name?");
    }
  }

  /** The form in which names of authors and files are compared: 샘 알트만 as 샘알트만, SAM as sam. */
  static String key(String name) {
    String composed = Normalizer.normalize(NormalizedText.of(name).text(), Form.NFKC);
    return composed.replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
