package kr.malmungchi.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.PassageCutter;

/** A catalogue that lasts as long as the program: for embedding and for tests. */
public final class MemoryCatalog implements Catalog {
  private final String identity = UUID.randomUUID().toString();
  private final PassageCutter cutter = new PassageCutter();
  private final TreeMap<DocumentId, Change> newest = new TreeMap<>();
  private final TreeMap<DocumentId, CatalogEntry> entries = new TreeMap<>();
  private Change.Dictionary dictionary = new Change.Dictionary(0, UserDictionary.EMPTY);
  private long revision;

  @Override
  public String identity() {
    return identity;
  }

  @Override
  public synchronized long revision() {
    return revision;
  }

  @Override
  public synchronized List<Stored> put(List<Document> documents) {
    return documents.stream().map(this::keepingVerdict).map(this::put).toList();
  }

  @Override
  public synchronized Stored put(Document document, Expected expected) {
    expected.check(document.id(), revision(document.id()));
    return put(keepingVerdict(document));
  }

  @Override
  public synchronized Stored decide(Document document, long seen) {
    new Expected.Revision(Set.of(seen)).check(document.id(), revision(document.id()));
    return put(document);
  }

  private Document keepingVerdict(Document document) {
    return entry(document.id()).map(older -> older.keepingVerdict(document)).orElse(document);
  }

  private OptionalLong revision(DocumentId id) {
    return entry(id).stream().mapToLong(CatalogEntry::revision).findFirst();
  }

  private Stored put(Document document) {
    DocumentId id = document.id();
    Optional<CatalogEntry> older = entry(id);
    if (older.isPresent()
        && older.get().describes(document)
        && fingerprint(id).equals(Optional.of(document.fingerprint()))) {
      return new Stored(Outcome.UNCHANGED, older.get());
    }
    newest.put(id, new Change.Put(++revision, document));
    CatalogEntry entry = CatalogEntry.of(document, revision, cutter.count(document));
    entries.put(id, entry);
    return new Stored(older.isPresent() ? Outcome.REPLACED : Outcome.ADDED, entry);
  }

  @Override
  public synchronized boolean remove(DocumentId id, Expected expected) {
    expected.check(id, revision(id));
    if (entries.remove(id) == null) {
      return false;
    }
    newest.put(id, new Change.Removed(++revision, id));
    return true;
  }

  @Override
  public synchronized Optional<Document> find(DocumentId id) {
    return newest.get(id) instanceof Change.Put put
        ? Optional.of(put.document())
        : Optional.empty();
  }

  @Override
  public synchronized Optional<CatalogEntry> entry(DocumentId id) {
    return Optional.ofNullable(entries.get(id));
  }

  @Override
  public synchronized List<CatalogEntry> entries(Optional<DocumentId> after, int size) {
    Map<DocumentId, CatalogEntry> rest =
        after.isPresent() ? entries.tailMap(after.get(), false) : entries;
    return rest.values().stream().limit(size).toList();
  }

  @Override
  public synchronized List<DocumentId> findByOrigin(String origin) {
    List<DocumentId> found = new ArrayList<>();
    entries.forEach(
        (id, entry) -> {
          if (entry.card().metadata().origin().equals(origin)) {
            found.add(id);
          }
        });
    return found;
  }

  @Override
  public synchronized Optional<String> fingerprint(DocumentId id) {
    return find(id).map(Document::fingerprint);
  }

  @Override
  public synchronized long size() {
    return entries.size();
  }

  @Override
  public synchronized UserDictionary dictionary() {
    return dictionary.dictionary();
  }

  @Override
  public synchronized boolean use(UserDictionary other) {
    if (other.equals(dictionary.dictionary())) {
      return false;
    }
    dictionary = new Change.Dictionary(++revision, other);
    return true;
  }

  @Override
  public synchronized boolean use(UserDictionary other, UserDictionary seen) {
    if (!seen.equals(dictionary())) {
      throw new CorpusException(Kind.CHANGED, "the dictionary is another one");
    }
    return use(other);
  }

  @Override
  public synchronized Changes changesSince(long since, int limit) {
    List<Change> changes =
        Stream.concat(newest.values().stream(), Stream.of(dictionary))
            .filter(change -> change.revision() > since)
            .sorted(Comparator.comparingLong(Change::revision))
            .limit(limit)
            .toList();
    long upTo = changes.size() < limit ? revision : changes.get(changes.size() - 1).revision();
    return new Changes(identity, changes, upTo);
  }

  @Override
  public synchronized List<Upcoming> upcoming(long since, int limit) {
    return newest.entrySet().stream()
        .filter(entry -> entry.getValue().revision() > since)
        .map(entry -> upcoming(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(Upcoming::revision))
        .limit(limit)
        .toList();
  }

  private static Upcoming upcoming(DocumentId id, Change change) {
    int characters = change instanceof Change.Put put ? put.document().text().length() : 0;
    return new Upcoming(change.revision(), id.value(), characters);
  }

  @Override
  public void close() {}
}
