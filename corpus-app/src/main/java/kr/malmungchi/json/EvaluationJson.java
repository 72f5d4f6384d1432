package kr.malmungchi.json;

import java.util.List;
import java.util.Map;
import kr.malmungchi.evaluation.Evaluation;
import kr.malmungchi.evaluation.JudgedCollection;

/**
 * How good search is on a judged collection.
 *
 * @param queries how many the collection has, judged or not
 */
public record EvaluationJson(int documents, int queries, List<QrelsJson> qrels) {

  /** The averages over the queries of one file of judgments. */
  public record QrelsJson(String name, int queries, Map<String, Double> measures) {}

  public static EvaluationJson of(JudgedCollection collection, Evaluation evaluation) {
    return new EvaluationJson(
        collection.documents(),
        collection.queries().size(),
        collection.qrels().stream()
            .map(
                qrels ->
                    new QrelsJson(
                        qrels.name(), qrels.grades().size(), evaluation.measures(qrels).byName()))
            .toList());
  }
}
