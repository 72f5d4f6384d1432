package kr.malmungchi.service.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;

/** The page around each view, in one language: {@code index.html} with its messages filled in. */
final class Shell {
  private static final Pattern KEY = Pattern.compile("\\{([a-z.]{1,40})\\}");

  private final Messages messages;
  private final Document page;

  Shell(Messages messages) {
    this.messages = messages;
    this.page = Jsoup.parse(filled(template(), messages));
    page.outputSettings().prettyPrint(false).syntax(Syntax.html);
    Language language = messages.language();
    element(page, "html").attr("lang", language.code());
    element(page, "#language")
        .attr("href", "/language/" + language.other().code())
        .attr("lang", language.other().code())
        .attr("hreflang", language.other().code());
  }

  private static String template() {
    try {
      return Resources.toString(Resources.getResource(Shell.class, "index.html"), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String filled(String template, Messages messages) {
    return KEY.matcher(template)
        .replaceAll(key -> Matcher.quoteReplacement(escaped(messages.say(key.group(1)))));
  }

  /** The messages are ours, and the template has them in texts and quoted attributes. */
  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** The whole page, still empty; the scripts fill it. */
  String empty() {
    return page.outerHtml();
  }

  /**
   * The whole page with a view in it.
   *
   * @param question what stands in the search field
   */
  String with(View view, Optional<String> question) {
    Document whole = page.clone();
    whole.title(
        view.title().isEmpty()
            ? messages.say("name")
            : view.title() + " · " + messages.say("name"));
    question.ifPresent(words -> element(whole, "#question").attr("value", words));
    element(whole, "main")
        .attr("data-served", view.isWhole() ? "whole" : "part")
        .appendChild(view.content());
    return whole.outerHtml();
  }

  private static Element element(Document page, String selector) {
    return page.expectFirst(selector);
  }
}
