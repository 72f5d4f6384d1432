package kr.malmungchi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ObjectArrays;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the map of ARCHITECTURE.md against the code of all modules. */
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("kr.malmungchi");

  private static final String[] CORE = {
    "kr.malmungchi",
    "kr.malmungchi.text..",
    "kr.malmungchi.loanword..",
    "kr.malmungchi.name..",
    "kr.malmungchi.fact..",
    "kr.malmungchi.agreement..",
    "kr.malmungchi.quotation..",
    "kr.malmungchi.document..",
    "kr.malmungchi.reading..",
    "kr.malmungchi.dictionary..",
    "kr.malmungchi.catalog..",
    "kr.malmungchi.search..",
    "kr.malmungchi.lexicon..",
    "kr.malmungchi.interpretation..",
    "kr.malmungchi.timeline..",
    "kr.malmungchi.answer..",
    "kr.malmungchi.summary..",
    "kr.malmungchi.corpus.."
  };

  @Test
  void seesAllModules() {
    for (String module :
        new String[] {
          "text",
          "loanword",
          "store",
          "index",
          "folder",
          "json",
          "jsonlines",
          "evaluation",
          "service",
          "cli"
        }) {
      assertThat(ALL.containPackage("kr.malmungchi." + module)).as(module).isTrue();
    }
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("kr.malmungchi.(**)").should().beFreeOfCycles().check(ALL);
  }

  @Test
  void coreNeedsGuavaAndParsersOfPagesOnly() {
    String[] libraries = {
      "java..",
      "com.google.common..",
      "com.google.errorprone..",
      "org.commonmark..",
      "org.jsoup..",
      "org.jspecify.."
    };
    classes()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(ObjectArrays.concat(CORE, libraries, String.class))
        .check(ALL);
  }

  @Test
  void onlyTheIndexKnowsLuceneAndOnlyTheStoreKnowsSql() {
    noClasses()
        .that()
        .resideOutsideOfPackages("kr.malmungchi.index..", "kr.malmungchi.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .check(ALL);
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "kr.malmungchi.store..", "kr.malmungchi.service..", "kr.malmungchi.bench..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jdbi..", "java.sql..", "org.flywaydb..")
        .check(ALL);
  }

  /** What is kept, and in which order, does not depend on what time a machine takes it to be. */
  @Test
  void theCorpusKnowsNoClock() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE)
        .or()
        .resideInAnyPackage(
            "kr.malmungchi.store..",
            "kr.malmungchi.index..",
            "kr.malmungchi.folder..",
            "kr.malmungchi.backup..")
        .and()
        .doNotHaveFullyQualifiedName("kr.malmungchi.store.ApiKeys")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "asks what time it is",
                call ->
                    (call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getName().matches("now|system.*|instant|millis"))
                        || (call.getTargetOwner().isEquivalentTo(System.class)
                            && call.getName().equals("currentTimeMillis"))))
        .check(ALL);
  }

  @Test
  void theCommandLineKnowsNoDropwizard() {
    noClasses()
        .that()
        .resideInAPackage("kr.malmungchi.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.dropwizard..", "org.eclipse.jetty..", "jakarta.ws.rs..", "kr.malmungchi.service..")
        .check(ALL);
  }
}
