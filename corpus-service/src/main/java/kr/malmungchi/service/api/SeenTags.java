package kr.malmungchi.service.api;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Longs;
import jakarta.ws.rs.core.EntityTag;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.malmungchi.CorpusException;
import kr.malmungchi.CorpusException.Kind;
import kr.malmungchi.catalog.Expected;
import kr.malmungchi.dictionary.UserDictionary;

/**
 * What a writer says to have seen: the header {@code If-Match} after RFC 9110, 13.1.1.
 *
 * @param tags the strong ones; weak ones match nothing
 * @param any whether it was {@code *}
 */
record SeenTags(ImmutableSet<String> tags, boolean any) {
  private static final Pattern TAG = Pattern.compile("[ \\t]*+(W/)?+\"([^\"]*+)\"[ \\t]*+(?:,|$)");

  static SeenTags parse(String header) {
    if (header.strip().equals("*")) {
      return new SeenTags(ImmutableSet.of(), true);
    }
    ImmutableSet.Builder<String> tags = ImmutableSet.builder();
    Matcher matcher = TAG.matcher(header);
    int at = 0;
    while (at < header.length()) {
      matcher.region(at, header.length());
      if (!matcher.lookingAt()) {
        throw new IllegalArgumentException(
            "not a list of entity tags: '%s'; write \"…\" as ETag has it, or *".formatted(header));
      }
      if (matcher.group(1) == null) {
        tags.add(matcher.group(2));
      }
      at = matcher.end();
    }
    return new SeenTags(tags.build(), false);
  }

  /** Of a document of that catalogue. */
  Expected document(String catalog) {
    if (any) {
      return new Expected.Present();
    }
    String end = OwnTag.end(catalog);
    ImmutableSet.Builder<Long> revisions = ImmutableSet.builder();
    for (String tag : tags) {
      Long revision =
          tag.endsWith(end) ? Longs.tryParse(tag.substring(0, tag.length() - end.length())) : null;
      if (revision != null) {
        revisions.add(revision);
      }
    }
    return new Expected.Revision(revisions.build());
  }

  /** Refuses another dictionary than the one seen. */
  void check(UserDictionary dictionary) {
    ImmutableSet<String> own =
        ImmutableSet.of(value(dictionary, "json"), value(dictionary, "text"));
    if (!any && Collections.disjoint(tags, own)) {
      throw new CorpusException(
          Kind.CHANGED, "the dictionary has changed since; read it again, then change it");
    }
  }

  private static String value(UserDictionary dictionary, String form) {
    EntityTag tag = OwnTag.of(dictionary, form).tag();
    return tag.getValue();
  }
}
