package kr.malmungchi.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import kr.malmungchi.CorpusException;
import kr.malmungchi.service.TestService.Answer;
import kr.malmungchi.service.problem.ProblemMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every request that cannot be answered gets one sentence as problem+json. */
class ProblemsTest {
  @RegisterExtension static final TestService SERVICE = new TestService();

  @BeforeAll
  static void addDocument() {
    SERVICE.postJson("{\"id\": \"short\", \"text\": \"짧은 글이다.\"}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          search                       | q        | parameter "q" is missing: what to look for
          search?q=a&q=b               | q        | parameter "q" is given more than once
          search?q=a&knd=book          | knd      | unknown parameter "knd"; known are author, cursor, diverse, document, exact, explain, from, kind, q, section, size, sort, to, without
          search?q=a&kind=novel        | kind     | no kind "novel"; known are book, blog, forum, news, report, note, unknown
          search?q=a&from=2023-13      | from     | not a date: "2023-13"; write 2023, 2023-11 or 2023-11-22
          search?q=a&exact=yes         | exact    | neither true nor false: "yes"
          search?q=a&kind=book&kind=novel | kind  | no kind "novel"; known are book, blog, forum, news, report, note, unknown
          search?q=a&section=          | section  | a section needs a word
          search?q=a&sort=dat          | sort     | no order "dat"; known are relevance, date, date-asc
          search?q=a&size=many         | size     | not a whole number: "many"
          search?q=a&author=%20        | author   | an author needs a name
          search?q=a&document=A        | document | not a document id: "A"
          search?q=a&size=0            | size | size must be between 1 and 100: 0
          search?q=a&cursor=x          | cursor | not a cursor of this list: "x"; leave it out to start over
          suggest                      | q        | parameter "q" is missing: what to look for
          suggest?q=a&q=b              | q        | parameter "q" is given more than once
          suggest?q=a&kind=book        | kind     | unknown parameter "kind"; known are q, size
          suggest?q=a&size=many        | size     | not a whole number: "many"
          suggest?q=a&size=0           | size | size must be between 1 and 100: 0
          suggest?q=a&size=101         | size | size must be between 1 and 100: 101
          timeline?q=a&q=b             | q        | parameter "q" is given more than once
          timeline?from=x              | from     | not a date: "x"; write 2023, 2023-11 or 2023-11-22
          timeline?to=2023-02-30       | to       | not a date: "2023-02-30"; write 2023, 2023-11 or 2023-11-22
          timeline?kind=novel          | kind     | no kind "novel"; known are book, blog, forum, news, report, note, unknown
          timeline?document=A          | document | not a document id: "A"
          timeline?author=             | author   | an author needs a name
          timeline?section=%20         | section  | a section needs a word
          timeline?exact=1             | exact    | neither true nor false: "1"
          timeline?size=0              | size | size must be between 1 and 10000: 0
          timeline?size=x              | size     | not a whole number: "x"
          timeline?cursor=x            | cursor | not a cursor of this list: "x"; leave it out to start over
          timeline?speaker=x           | speaker  | unknown parameter "speaker"; known are author, cursor, document, exact, from, kind, q, section, size, to, without
          quotes?speaker=%20           | speaker  | a speaker needs a name
          quotes?size=10001            | size | size must be between 1 and 10000: 10001
          quotes?from=2023             | from     | unknown parameter "from"; known are author, cursor, document, exact, kind, q, section, size, speaker, without
          quotes?document=A            | document | not a document id: "A"
          quotes?exact=x               | exact    | neither true nor false: "x"
          quotes?cursor=x              | cursor | not a cursor of this list: "x"; leave it out to start over
          agreements?size=0            | size | size must be between 1 and 10000: 0
          agreements?exact=x           | exact    | neither true nor false: "x"
          agreements?from=2023         | from     | unknown parameter "from"; known are author, cursor, document, exact, kind, q, section, size, without
          agreements?cursor=x          | cursor | not a cursor of this list: "x"; leave it out to start over
          names?type=dog               | type     | no type "dog"; known are person, organisation, product, place, other
          names?size=0                 | size | size must be between 1 and 10000: 0
          names?kind=x                 | kind     | no kind "x"; known are book, blog, forum, news, report, note, unknown
          names?cursor=x               | cursor | not a cursor of this list: "x"; leave it out to start over
          summary?q=a&sentences=0      | sentences | sentences must be between 1 and 200: 0
          summary?q=a&sentences=201    | sentences | sentences must be between 1 and 200: 201
          summary?q=a&sentences=x      | sentences | not a whole number: "x"
          summary?q=a&characters=0     | characters | characters must be between 1 and 100000: 0
          summary?q=a&characters=100001 | characters | characters must be between 1 and 100000: 100001
          summary?q=a&characters=x     | characters | not a whole number: "x"
          summary?q=a&sentences=1&characters=9 | characters | say either sentences or characters, not both
          summary?q=a&outline=true     | outline  | unknown parameter "outline"; known are characters, q, sentences
          documents/short/summary?sentences=0 | sentences | sentences must be between 1 and 200: 0
          documents/short/summary?sentences=-1 | sentences | sentences must be between 1 and 200: -1
          documents/short/summary?characters=0 | characters | characters must be between 1 and 100000: 0
          documents/short/summary?sentences=1&characters=9 | characters | say either sentences or characters, not both
          documents/short/summary?outline=yes | outline | neither true nor false: "yes"
          documents/short/summary?outline=true&sentences=2 | outline | an outline has one or two sentences a section; it takes no other length
          documents?sise=1             | sise     | unknown parameter "sise"; known are cursor, size
          documents/short?size=1       | size     | unknown parameter "size"; this path takes none
          documents/short/text?end=8   | end      | end must be between 0 and 7: 8
          documents/short/text?start=-1 | start   | start must be between 0 and 7: -1
          documents/short/similar?size=0 | size | size must be between 1 and 100: 0
          documents/short/similar?size=x | size  | not a whole number: "x"
          documents/short/similar?start=8 | start | start must be between 0 and 7: 8
          documents/short/similar?end=-1 | end   | end must be between 0 and 7: -1
          documents/short/similar?start=3&end=2 | start | start 3 lies after end 2
          documents/short/similar?start=x | start | not a whole number: "x"
          documents/short/similar?q=a  | q        | unknown parameter "q"; known are end, size, start
          documents/short/text?start=3&end=2 | start | start 3 lies after end 2
          """)
  void badParametersAreNamed(String path, String parameter, String detail) {
    Answer answer = SERVICE.get("/api/v1/" + path);

    assertProblem(answer, 400, detail);
    assertThat(answer.text("/parameter")).isEqualTo(parameter == null ? "" : parameter);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"text": "글", "titel": "x"}       | /titel     | unknown field "titel"; known are authors, id, kind, origin, published, site, text, title
          {"title": "글 없는 문서"}           | /text      | a document needs its text
          {"text": 5}                        | /text      | must be a string
          {"text": "글", "authors": "한봄"}  | /authors   | must be a list of strings
          {"text": "글", "authors": [" "]}   | /authors/0 | an author needs a name
          {"text": "글", "published": "봄"}  | /published | not a date: "봄"; write 2023, 2023-11 or 2023-11-22
          {"text": "글", "kind": "novel"}    | /kind      | no kind "novel"; known are book, blog, forum, news, report, note, unknown
          {"text": "글", "id": "제1호"}      | /id        | not a document id: "제1호"
          {"text": "\\ud800"}                 | /text      | the text holds half of a surrogate pair
          []                                 | ''         | must be one JSON object
          null                               | ''         | the request body is empty; it must be one JSON object
          {"text": "글"                      |            | malformed JSON at line 1, byte 15
          {"text": "글"} 끝                  |            | malformed JSON at line 1, byte 19
          {"text": "글", "text": "글"}       |            | malformed JSON at line 1, byte 23
          """)
  void badFieldsAreNamed(String json, String pointer, String detail) {
    Answer answer = SERVICE.postJson(json);

    assertProblem(answer, 400, detail);
    assertThat(answer.json().has("pointer")).isEqualTo(pointer != null);
    assertThat(answer.text("/pointer")).isEqualTo(pointer == null ? "" : pointer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/text",
        "/outline",
        "/summary",
        "/summary?outline=true",
        "/furniture",
        "/structure",
        "/similar",
        "/similar?start=1"
      })
  void unknownDocumentsAreNotFound(String part) {
    assertProblem(
        SERVICE.get("/api/v1/documents/nowhere" + part),
        404,
        "no document \"nowhere\"; the list of documents shows their ids");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"rules": ["teaser"]}             |          | no rule "teaser" in this document; nothing of it is furniture
          {"rules": ["teaser"], "all": true} | /all    | unknown field "all"; known are rules
          {}                                | /rules   | a verdict needs its rules; [] if all of them hold
          {"rules": null}                   | /rules   | a verdict needs its rules; [] if all of them hold
          {"rules": "teaser"}               | /rules   | must be a list of strings
          {"rules": [5]}                    | /rules/0 | must be a string
          {"rules": [null]}                 | /rules/0 | a rule needs its name
          {"rules": [" "]}                  | /rules/0 | a rule needs its name
          ["teaser"]                        | ''       | must be one JSON object
          null                              | ''       | the request body is empty; it must be one JSON object
          ''                                | ''       | the request body is empty; it must be one JSON object
          {"rules": [                       |          | malformed JSON at line 1, byte 12
          """)
  void badVerdictsAreRefused(String json, String pointer, String detail) {
    Answer answer = SERVICE.putJson("/api/v1/documents/short/overruled", json);

    assertProblem(answer, 400, detail);
    assertThat(answer.json().has("pointer")).isEqualTo(pointer != null);
    assertThat(answer.text("/pointer")).isEqualTo(pointer == null ? "" : pointer);
  }

  @Test
  void aVerdictOnAnUnknownDocumentIsNotFound() {
    assertProblem(
        SERVICE.putJson("/api/v1/documents/nowhere/overruled", "{\"rules\": []}"),
        404,
        "no document \"nowhere\"; the list of documents shows their ids");
  }

  @Test
  void otherSitesPagesMayNotOverrule() {
    assertProblem(
        SERVICE.send(
            SERVICE
                .request("/api/v1/documents/short/overruled")
                .header("Sec-Fetch-Site", "cross-site")
                .PUT(BodyPublishers.ofString("{\"rules\": []}"))),
        403,
        "another site's page may not change the corpus");
  }

  @Test
  void removingAnUnknownDocumentIsNotFound() {
    assertProblem(SERVICE.delete("/api/v1/documents/nowhere"), 404, "no document \"nowhere\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/api/v1", "/api/v1/nowhere", "/page/nowhere.js"})
  void unknownPathsAreNotFound(String path) {
    assertProblem(SERVICE.get(path), 404, "there is nothing at this path");
  }

  @Test
  void wrongMethodsAreToldTheRightOnes() {
    Answer answer = SERVICE.delete("/api/v1/documents");

    assertProblem(answer, 405, "this path does not take this method; the Allow header says which");
    assertThat(answer.header("Allow")).contains("GET", "POST");
  }

  @Test
  void otherMediaTypesAreRefused() {
    String detail =
        "documents come as application/json, text/plain, text/markdown or text/html,"
            + " verdicts against rules as application/json, a dictionary as text/plain,"
            + " imports as application/zip, multipart/form-data or application/octet-stream;"
            + " say which by Content-Type";
    assertProblem(
        SERVICE.post("/api/v1/documents", "application/pdf", BodyPublishers.ofString("%PDF")),
        415,
        detail);
    assertProblem(
        SERVICE.send(
            SERVICE
                .request("/api/v1/documents/short/overruled")
                .header("Content-Type", "text/plain")
                .PUT(BodyPublishers.ofString("teaser"))),
        415,
        detail);
  }

  @Test
  void otherAnswersThanJsonAreNotToBeHad() {
    assertProblem(
        SERVICE.send(SERVICE.request("/api/v1/documents").header("Accept", "text/xml")),
        406,
        "answers are application/json");
  }

  @Test
  void bodiesAboveTheLimitAreRefused() {
    byte[] body = new byte[TestService.LARGEST_BODY + 1];
    String detail =
        "the request body is too large: at most 65,536 bytes are read; split the document";

    assertProblem(
        SERVICE.post("/api/v1/documents", "text/plain", BodyPublishers.ofByteArray(body)),
        413,
        detail);
    assertProblem(
        SERVICE.post(
            "/api/v1/documents",
            "text/plain",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))),
        413,
        detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''               | the file is empty
          '   '            | the file holds only white space
          """)
  void contentThatIsNoTextIsRefused(String body, String detail) {
    assertProblem(
        SERVICE.post("/api/v1/documents", "text/plain", BodyPublishers.ofString(body)),
        422,
        detail);
  }

  @Test
  void binaryContentIsRefused() {
    assertProblem(
        SERVICE.post(
            "/api/v1/documents", "text/plain", BodyPublishers.ofByteArray(new byte[] {1, 0, 2})),
        422,
        "a binary file, not text");
  }

  @Test
  void endingsWithoutAReaderAreRefused() {
    assertProblem(
        SERVICE.post("/api/v1/documents?origin=a.xyz", "text/plain", BodyPublishers.ofString("글")),
        422,
        "no reader for .xyz files; known endings are .htm, .html, .jsonl, .log, .markdown, .md,"
            + " .ndjson, .text, .txt, .xhtml, .zip");
  }

  @Test
  void brokenAddressesAreRefusedBeforeTheyReachTheApi() {
    assertProblem(
        SERVICE.get("/api/v1/documents/a%2Fb"),
        400,
        "the request cannot be understood: Bad Request");
  }

  @Test
  void otherSitesPagesMayNotChangeTheCorpus() {
    assertProblem(
        SERVICE.send(
            SERVICE
                .request("/api/v1/documents/short")
                .header("Sec-Fetch-Site", "cross-site")
                .DELETE()),
        403,
        "another site's page may not change the corpus");
  }

  @Test
  void failuresOfTheServiceShowNothingOfItsInside() {
    for (RuntimeException failure :
        new RuntimeException[] {
          new IllegalStateException("/home/han/secret"),
          new CorpusException(CorpusException.Kind.DAMAGED, "/home/han/secret")
        }) {
      Response response = new ProblemMapper().toResponse(failure);

      assertThat(response.getStatus()).isEqualTo(500);
      assertThat(response.getEntity().toString()).doesNotContain("secret", "Exception");
    }
  }

  private static void assertProblem(Answer answer, int status, String detail) {
    assertThat(answer.text("/detail")).isEqualTo(detail);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
    assertThat(answer.text("/type")).startsWith("/problems/");
    assertThat(answer.text("/title")).isNotEmpty();
  }
}
