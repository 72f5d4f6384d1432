package kr.malmungchi.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Runs a test with each of the {@link Examples} of a file. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(ExamplesFile.Provider.class)
public @interface ExamplesFile {
  String value();

  /** Reads the file. */
  final class Provider extends AnnotationBasedArgumentsProvider<ExamplesFile> {
    @Override
    protected Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context, ExamplesFile file) {
      try {
        return Examples.of(file.value()).stream().map(Arguments::of);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
