package kr.malmungchi.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.malmungchi.document.Block;
import kr.malmungchi.document.Document;
import kr.malmungchi.document.DocumentId;
import kr.malmungchi.document.Finding;
import kr.malmungchi.document.Finding.Certainty;
import kr.malmungchi.document.Finding.Subject;
import kr.malmungchi.document.Furniture;
import kr.malmungchi.document.Kind;
import kr.malmungchi.document.Metadata;
import kr.malmungchi.document.PartialDate;
import kr.malmungchi.document.Section;
import kr.malmungchi.document.Structure;
import kr.malmungchi.text.Span;
import org.junit.jupiter.api.Test;

class StructureJsonTest {
  private static final String TEXT = "조회 12\n머리말\n본문은 짧\n다.1)\n1) 풀이\n";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void hasEverythingThatWasMadeOut() throws JsonProcessingException {
    assertThat(MAPPER.readTree(Json.write(StructureJson.of(document()))))
        .isEqualTo(
            MAPPER.readTree(
                """
                {"id": "a",
                 "metadata": {"title": "머리말", "titleDerived": false, "authors": ["한봄"],
                   "published": "2024-05", "kind": "forum", "site": null, "origin": "a.txt",
                   "format": "text, CP949"},
                 "findings": [
                   {"subject": "published", "value": "2024-05", "evidence": "board header",
                    "certainty": "likely", "start": 0, "end": 5},
                   {"subject": "limit", "value": "", "evidence": "too many lines",
                    "certainty": "certain", "start": null, "end": null}],
                 "counts": {"characters": 19, "bodyCharacters": 12, "bodyShare": 0.631578947368421,
                   "sections": {"1": 1}, "blocks": {"footnote": 1, "paragraph": 1},
                   "notes": {"tied": 1, "untied": 0}, "gaps": 1,
                   "rules": [{"rule": "counts", "overruled": false, "parts": 1, "lines": 1,
                     "characters": 4}]},
                 "sections": [{"title": "머리말", "level": 1, "start": 6, "end": 27,
                   "heading": {"start": 6, "end": 9}, "sections": []}],
                 "blocks": [{"role": "paragraph", "start": 10, "end": 20, "markers": []},
                   {"role": "footnote", "start": 21, "end": 26,
                    "markers": [{"start": 18, "end": 20}]}],
                 "furniture": [{"rule": "counts", "start": 0, "end": 5, "overruled": false,
                   "text": "조회 12"}],
                 "gaps": [{"start": 15, "end": 16}]}
                """));
  }

  @Test
  void furnitureOfAnOverruledRuleIsABlockToo() throws JsonProcessingException {
    JsonNode structure =
        MAPPER.readTree(Json.write(StructureJson.of(document().overruling(Set.of("counts")))));

    assertThat(structure.at("/furniture/0/overruled").asBoolean()).isTrue();
    assertThat(structure.at("/counts/rules/0/overruled").asBoolean()).isTrue();
    assertThat(structure.at("/blocks/0").toString())
        .isEqualTo("{\"role\":\"paragraph\",\"start\":0,\"end\":5,\"markers\":[]}");
  }

  private static Document document() {
    Section heading = new Section("머리말", 1, span("머리말"), new Span(6, TEXT.length()), List.of());
    return new Document(
        new DocumentId("a"),
        new Metadata(
            "머리말",
            false,
            List.of("한봄"),
            PartialDate.parse("2024-05"),
            Kind.FORUM,
            Optional.empty(),
            "a.txt",
            "text, CP949"),
        TEXT,
        "test/1",
        new Structure(
            Section.root(TEXT.length(), List.of(heading)),
            List.of(
                new Block.Paragraph(span("본문은 짧\n다.1)")),
                new Block.Footnote(span("1) 풀이"), List.of(span("1)")))),
            List.of(new Furniture("counts", span("조회 12"))),
            List.of(new Span(15, 16)),
            List.of(
                new Finding(
                    Subject.PUBLISHED,
                    "2024-05",
                    "board header",
                    Optional.of(span("조회 12")),
                    Certainty.LIKELY),
                new Finding(
                    Subject.LIMIT, "", "too many lines", Optional.empty(), Certainty.CERTAIN))));
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }
}
