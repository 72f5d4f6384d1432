package kr.malmungchi.service.page;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.stream.Collectors;

/** The address of the page that is shown, to be changed in a parameter. */
record Address(String path, MultivaluedMap<String, String> parameters) {

  Address {
    parameters = new MultivaluedHashMap<>(parameters);
  }

  /** The one with this value, and no other, in a parameter. */
  String with(String name, String value) {
    return without(name).and(name, value);
  }

  String and(String name, String value) {
    Address more = new Address(path, parameters);
    more.parameters.add(name, value);
    return more.toString();
  }

  Address without(String name) {
    Address less = new Address(path, parameters);
    less.parameters.remove(name);
    return less;
  }

  /** Without one of the values of a parameter. */
  String without(String name, String value) {
    Address less = new Address(path, new MultivaluedHashMap<>());
    parameters.forEach(
        (each, values) ->
            values.stream()
                .filter(one -> !each.equals(name) || !one.equals(value))
                .forEach(one -> less.parameters.add(each, one)));
    return less.toString();
  }

  @Override
  public String toString() {
    String query =
        parameters.entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue().stream()
                        .map(value -> Html.encoded(entry.getKey()) + "=" + Html.encoded(value)))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }
}
