package kr.malmungchi.service.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.base.Splitter;
import com.google.common.collect.Streams;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** Makes a page of an {@link ApiDescription} that people can read; it needs no script. */
final class ReferencePage {
  private static final Splitter PARAGRAPHS = Splitter.on("\n\n").omitEmptyStrings().trimResults();
  private static final List<String> METHODS = List.of("get", "post", "put", "delete");

  private final ApiDescription api;
  private final Document page = Document.createShell("");

  ReferencePage(ApiDescription api) {
    this.api = api;
  }

  String html() {
    page.outputSettings().prettyPrint(false);
    page.prependChild(new DocumentType("html", "", ""));
    page.getElementsByTag("html").attr("lang", "ko");
    head();
    masthead();
    Element main = page.body().appendElement("main").addClass("reference");
    JsonNode info = api.root().path("info");
    main.appendElement("h1").text("API 안내 (reference)");
    paragraphs(main, info.path("description").asText());
    contents(main.appendElement("nav"));
    api.root().path("tags").forEach(tag -> tag(main, tag));
    problems(main);
    schemas(main);
    return page.outerHtml();
  }

  private void head() {
    page.head().appendElement("meta").attr("charset", "utf-8");
    meta("viewport", "width=device-width, initial-scale=1");
    meta("color-scheme", "light dark");
    page.title("말뭉치 API");
    link("icon", "/page/icon.svg");
    link("stylesheet", "/page/style.css");
    link("stylesheet", "/reference/style.css");
  }

  private void meta(String name, String content) {
    page.head().appendElement("meta").attr("name", name).attr("content", content);
  }

  private void link(String relation, String target) {
    page.head().appendElement("link").attr("rel", relation).attr("href", target);
  }

  private void masthead() {
    Element top = page.body().appendElement("header").addClass("masthead");
    Element home = top.appendElement("a").addClass("wordmark").attr("href", "/");
    home.appendElement("img")
        .attr("src", "/page/icon.svg")
        .attr("alt", "")
        .attr("width", "28")
        .attr("height", "28");
    home.appendElement("span").text("말뭉치");
    top.appendElement("a").attr("href", "/openapi.json").text("OpenAPI 3.1");
  }

  private static void paragraphs(Element parent, String text) {
    PARAGRAPHS.split(text).forEach(words -> parent.appendElement("p").text(words));
  }

  private void contents(Element parent) {
    for (JsonNode tag : api.root().path("tags")) {
      parent.appendElement("h2").text(tag.path("x-title").asText());
      Element list = parent.appendElement("ul");
      operations(tag, (method, path, operation) -> contentsLine(list, method, path, operation));
    }
    Element more = parent.appendElement("p");
    more.appendElement("a").attr("href", "#problems").text("오류 (problems)");
    more.appendText(" · ");
    more.appendElement("a").attr("href", "#schemas").text("JSON의 모양 (schemas)");
  }

  private static void contentsLine(Element list, String method, String path, JsonNode operation) {
    Element line = list.appendElement("li");
    line.appendElement("a")
        .attr("href", "#" + operation.path("operationId").asText())
        .text(operation.path("summary").asText());
    line.appendText(" ");
    line.appendElement("code").text(method.toUpperCase(Locale.ROOT) + " " + path);
  }

  @FunctionalInterface
  private interface Operation {
    void take(String method, String path, JsonNode operation);
  }

  private void operations(JsonNode tag, Operation each) {
    for (Map.Entry<String, JsonNode> path : api.root().path("paths").properties()) {
      for (String method : METHODS) {
        JsonNode operation = path.getValue().path(method);
        if (operation.path("tags").path(0).asText().equals(tag.path("name").asText())) {
          each.take(method, path.getKey(), operation);
        }
      }
    }
  }

  private void tag(Element main, JsonNode tag) {
    main.appendElement("h2").text(tag.path("x-title").asText());
    main.appendElement("p").text(tag.path("description").asText());
    operations(tag, (method, path, operation) -> operation(main, method, path, operation));
  }

  private void operation(Element main, String method, String path, JsonNode operation) {
    Element section =
        main.appendElement("section").attr("id", operation.path("operationId").asText());
    section.appendElement("h3").text(operation.path("summary").asText());
    section
        .appendElement("p")
        .appendElement("code")
        .addClass("address")
        .text(method.toUpperCase(Locale.ROOT) + " " + path);
    paragraphs(section, operation.path("description").asText());
    parameters(section, operation.path("parameters"));
    body(section, operation.path("requestBody"));
    answers(section, operation.path("responses"));
    for (JsonNode sample : operation.path("x-codeSamples")) {
      section
          .appendElement("pre")
          .addClass("curl")
          .appendElement("code")
          .text(sample.path("source").asText());
    }
  }

  private void parameters(Element section, JsonNode parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    section.appendElement("h4").text("매개변수 (parameters)");
    Element table = section.appendElement("table");
    for (JsonNode declared : parameters) {
      JsonNode parameter = api.resolved(declared);
      Element row = table.appendElement("tr");
      row.appendElement("th")
          .attr("scope", "row")
          .appendElement("code")
          .text(parameter.path("name").asText());
      Element about = row.appendElement("td");
      about.text(parameter.path("description").asText());
      about.appendElement("br");
      about.appendElement("small").text(place(parameter) + bounds(parameter.path("schema")));
    }
  }

  private static String place(JsonNode parameter) {
    String place =
        switch (parameter.path("in").asText()) {
          case "path" -> "주소 (path)";
          case "header" -> "머리글 (header)";
          default -> "물음표 뒤 (query)";
        };
    return place + (parameter.path("required").asBoolean() ? " · 꼭 있어야 함 (required)" : "");
  }

  /** The type with its bounds, in words. */
  private String bounds(JsonNode declared) {
    JsonNode schema = api.resolved(declared);
    StringBuilder words = new StringBuilder(" · ").append(type(declared));
    if (schema.has("enum")) {
      words.append(": ").append(joined(schema.path("enum")));
    }
    bound(words, schema, "minimum", "가장 작게 ");
    bound(words, schema, "maximum", "가장 크게 ");
    bound(words, schema, "maxLength", "가장 길게 ");
    bound(words, schema, "default", "없으면 ");
    return words.toString();
  }

  private static void bound(StringBuilder words, JsonNode schema, String keyword, String name) {
    if (schema.has(keyword)) {
      words.append(" · ").append(name).append(schema.path(keyword).asText());
    }
  }

  private static String joined(JsonNode values) {
    return Streams.stream(values).map(JsonNode::asText).collect(Collectors.joining(", "));
  }

  private String type(JsonNode declared) {
    JsonNode schema = api.resolved(declared);
    if (schema.has("anyOf") || schema.has("oneOf")) {
      return Streams.concat(
              Streams.stream(schema.path("anyOf")), Streams.stream(schema.path("oneOf")))
          .map(this::type)
          .collect(Collectors.joining(" | "));
    }
    if (schema.has("items")) {
      String each = type(schema.path("items"));
      JsonNode values = api.resolved(schema.path("items")).path("enum");
      return each + "[]" + (values.isEmpty() ? "" : " " + joined(values));
    }
    if (declared.has("$ref") && !schema.path("type").asText().equals("string")) {
      return ApiDescription.nameOf(declared);
    }
    return schema.path("type").isArray()
        ? joined(schema.path("type"))
        : schema.path("type").asText();
  }

  private void body(Element section, JsonNode declared) {
    JsonNode body = api.resolved(declared);
    if (!body.isMissingNode()) {
      section.appendElement("h4").text("보내는 것 (request body)");
      contents(section.appendElement("ul"), body.path("content"));
    }
  }

  private void contents(Element list, JsonNode content) {
    content
        .properties()
        .forEach(
            kind -> {
              Element line = list.appendElement("li");
              line.appendElement("code").text(kind.getKey());
              line.appendText(" ");
              type(line, kind.getValue().path("schema"));
            });
  }

  /** A type, which leads to its fields if it has some. */
  private void type(Element parent, JsonNode declared) {
    String name = ApiDescription.nameOf(declared.has("items") ? declared.path("items") : declared);
    if (api.root().at("/components/schemas/" + name).has("properties")
        || api.root().at("/components/schemas/" + name).has("allOf")) {
      parent.appendElement("a").attr("href", "#schema-" + name).text(type(declared));
    } else {
      parent.appendText(type(declared));
    }
  }

  private void answers(Element section, JsonNode responses) {
    section.appendElement("h4").text("답 (responses)");
    Element list = section.appendElement("ul");
    responses
        .properties()
        .forEach(
            answer -> {
              JsonNode response = api.resolved(answer.getValue());
              Element line = list.appendElement("li");
              String status = answer.getKey().equals("default") ? "4xx, 5xx" : answer.getKey();
              line.appendElement("code").text(status);
              line.appendText(" " + response.path("description").asText());
              if (response.has("content")) {
                contents(line.appendElement("ul"), response.path("content"));
              }
            });
  }

  private void problems(Element main) {
    main.appendElement("h2").attr("id", "problems").text("오류 (problems)");
    Element list = main.appendElement("dl");
    api.root()
        .path("x-problems")
        .properties()
        .forEach(
            problem -> {
              String name = problem.getKey();
              list.appendElement("dt")
                  .attr("id", "problem-" + name)
                  .appendElement("code")
                  .text("/problems/" + name);
              list.appendElement("dd").text(problem.getValue().asText());
            });
  }

  private void schemas(Element main) {
    main.appendElement("h2").attr("id", "schemas").text("JSON의 모양 (schemas)");
    api.root().at("/components/schemas").properties().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(schema -> schema.getValue().has("properties") || schema.getValue().has("allOf"))
        .forEach(schema -> schema(main, schema.getKey(), schema.getValue()));
  }

  private void schema(Element main, String name, JsonNode schema) {
    Element section = main.appendElement("section").attr("id", "schema-" + name);
    section.appendElement("h3").text(name);
    paragraphs(section, schema.path("description").asText());
    Element table = section.appendElement("table");
    fields(table, schema);
    schema.path("allOf").forEach(part -> fields(table, api.resolved(part)));
  }

  private void fields(Element table, JsonNode schema) {
    schema.path("allOf").forEach(part -> fields(table, api.resolved(part)));
    schema
        .path("properties")
        .properties()
        .forEach(
            field -> {
              Element row = table.appendElement("tr");
              row.appendElement("th")
                  .attr("scope", "row")
                  .appendElement("code")
                  .text(field.getKey());
              Element about = row.appendElement("td");
              type(about, field.getValue());
              about.appendElement("br");
              about
                  .appendElement("small")
                  .text(api.resolved(field.getValue()).path("description").asText());
            });
  }
}
