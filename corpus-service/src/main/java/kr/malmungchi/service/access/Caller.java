package kr.malmungchi.service.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import kr.malmungchi.store.ApiKey;
import kr.malmungchi.store.Role;

/**
 * Who asks.
 *
 * @param name of the key, or {@code local} where none is needed
 */
record Caller(String name, Role role) {
  private static final String PROPERTY = "kr.malmungchi.caller";

  static final Caller LOCAL = new Caller("local", Role.ADMIN);

  static Caller of(ApiKey key) {
    return new Caller(key.name(), key.role());
  }

  void attach(ContainerRequestContext request) {
    request.setProperty(PROPERTY, this);
  }

  static Optional<Caller> of(ContainerRequestContext request) {
    return Optional.ofNullable((Caller) request.getProperty(PROPERTY));
  }
}
