package kr.malmungchi.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.document.Document;
import kr.malmungchi.reading.DocumentReader;
import kr.malmungchi.reading.LoadedSource;
import kr.malmungchi.reading.Source;

/**
 * Takes zip archives apart: each file is a source of its own, with the reader of its own name's
 * ending. Nothing is ever written to a path that an archive names.
 *
 * <p>Hidden files and what systems leave behind ({@code __MACOSX}) are passed over. Links,
 * encrypted files, archives in archives and lies about names or sizes are reported, each file for
 * itself.
 */
public final class ZipReader implements DocumentReader {
  private final ArchiveLimits limits;

  public ZipReader() {
    this(ArchiveLimits.defaults());
  }

  ZipReader(ArchiveLimits limits) {
    this.limits = limits;
  }

  @Override
  public Set<String> extensions() {
    return Set.of("zip");
  }

  @Override
  public String version() {
    return "zip/1";
  }

  @Override
  public List<Source> parts(Source file) {
    try {
      List<Source> parts = parts(file, ZipDirectory.read(file.content(), limits));
      return parts.isEmpty()
          ? List.of(refused(file, new CorpusException(Kind.UNREADABLE, "no file is in it")))
          : parts;
    } catch (CorpusException e) {
      return List.of(refused(file, e));
    } catch (IOException e) {
      return List.of(
          refused(
              file, new CorpusException(Kind.UNREADABLE, "cannot be read: " + e.getMessage(), e)));
    }
  }

  private List<Source> parts(Source file, List<Member> members) {
    List<Source> parts = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Member member : members) {
      if (!member.isFolder() && !member.isHidden()) {
        Source part = part(file, member);
        parts.add(names.add(part.id().value()) ? part : refused(part, twice()));
      }
    }
    return parts;
  }

  private Source part(Source file, Member member) {
    Optional<String> refusal = member.refusal(limits);
    return refusal.isEmpty()
        ? file.member(member.name(), new MemberContent(file.content(), member))
        : file.member(
            MemberName.shown(member.name()),
            Source.Content.refused(new CorpusException(Kind.UNREADABLE, refusal.get())));
  }

  private static CorpusException twice() {
    return new CorpusException(
        Kind.UNREADABLE, "a second file of this name in the archive; the first one is read");
  }

  private static Source refused(Source source, CorpusException reason) {
    return new Source(
        source.id(), source.origin(), source.extension(), Source.Content.refused(reason));
  }

  /** Only an archive inside an archive, or one sent as a document, comes here. */
  @Override
  public Document read(LoadedSource source) {
    throw new CorpusException(
        Kind.UNREADABLE, "an archive, which is not opened here; add it by itself");
  }
}
