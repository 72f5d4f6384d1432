package kr.malmungchi.service.api;

import com.google.common.hash.Hashing;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import kr.malmungchi.catalog.CatalogEntry;
import kr.malmungchi.dictionary.UserDictionary;
import org.jspecify.annotations.Nullable;

/** The strong tag of something that can be changed; {@link SeenTags} reads it again. */
record OwnTag(EntityTag tag) {
  private static final int MARK_LETTERS = 8;

  /** Of a document: its revision, with a mark of the catalogue whose revision it is. */
  static OwnTag of(CatalogEntry entry, String catalog) {
    return new OwnTag(new EntityTag(entry.revision() + end(catalog)));
  }

  /** How the tags of all documents of one catalogue end. */
  static String end(String catalog) {
    return "-" + hash(catalog).substring(0, MARK_LETTERS);
  }

  /** Of the dictionary in a form, {@code json} or {@code text}. */
  static OwnTag of(UserDictionary dictionary, String form) {
    return new OwnTag(new EntityTag(hash(dictionary.text()) + "-" + form));
  }

  private static String hash(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }

  /** The entity with this tag, or 304 for who has it. */
  Response answer(Request request, Supplier<?> entity) {
    Response.@Nullable ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? Response.ok(entity.get()) : unchanged).tag(tag).build();
  }
}
