package kr.malmungchi.corpus;

import java.util.List;
import kr.malmungchi.dictionary.UserDictionary;
import kr.malmungchi.search.Place;

/**
 * What becomes another by a dictionary, compared with the one before.
 *
 * @param dictionary the new one
 * @param passages how many passages are read again because they have one of the changed words
 * @param words the words that came, went, or have other parts; of very many the first
 * @param synonyms the rules of synonyms that are new; of very many the first
 */
public record DictionaryEffect(
    UserDictionary dictionary, long passages, List<Term> words, List<Synonyms> synonyms) {

  public DictionaryEffect {
    words = List.copyOf(words);
    synonyms = List.copyOf(synonyms);
  }

  /**
   * Words of a rule with what the corpus has of them.
   *
   * @param passages how many passages have them
   * @param examples a few places of them
   */
  public record Term(String words, long passages, List<Place> examples) {
    public Term {
      examples = List.copyOf(examples);
    }
  }

  /**
   * A rule of synonyms.
   *
   * @param rule as its line says it
   * @param terms all words of it
   */
  public record Synonyms(String rule, List<Term> terms) {
    public Synonyms {
      terms = List.copyOf(terms);
    }
  }
}
