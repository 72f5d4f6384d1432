package kr.malmungchi.service.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import kr.malmungchi.document.DocumentId;

/**
 * Whose an upload is: part of the ids of its documents, so that nobody's {@code report.zip}
 * replaces another's.
 *
 * @param name of the key that came with it; empty where no key is needed
 */
public record Owner(String name) {
  public static Owner of(ContainerRequestContext request) {
    return new Owner(
        Caller.of(request)
            .filter(caller -> !caller.equals(Caller.LOCAL))
            .map(Caller::name)
            .orElse(""));
  }

  /** The id of what this owner keeps at a place; nobody else has the same. */
  public DocumentId idOf(String place) {
    return DocumentId.of(name.isEmpty() ? place : "owner:" + name + "\0" + place);
  }
}
