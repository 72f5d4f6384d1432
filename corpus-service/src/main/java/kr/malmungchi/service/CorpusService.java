package kr.malmungchi.service;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.dropwizard.configuration.ConfigurationSourceProvider;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.FileConfigurationSourceProvider;
import io.dropwizard.configuration.ResourceConfigurationSourceProvider;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.jdbi3.JdbiFactory;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.malmungchi.corpus.Corpus;
import kr.malmungchi.folder.DataFolder;
import kr.malmungchi.service.access.AuditLog;
import kr.malmungchi.service.access.Exposure;
import kr.malmungchi.service.access.KeyCheck;
import kr.malmungchi.service.access.KeyRing;
import kr.malmungchi.service.api.DictionaryResource;
import kr.malmungchi.service.api.DocumentsResource;
import kr.malmungchi.service.api.FactsResource;
import kr.malmungchi.service.api.KnownParameters;
import kr.malmungchi.service.api.ParsedTypes;
import kr.malmungchi.service.api.SearchResource;
import kr.malmungchi.service.guard.BodyLimit;
import kr.malmungchi.service.guard.BrowserProtection;
import kr.malmungchi.service.guard.ClientAddresses;
import kr.malmungchi.service.guard.GuardSettings;
import kr.malmungchi.service.guard.Hardening;
import kr.malmungchi.service.guard.RateLimits;
import kr.malmungchi.service.page.PageResource;
import kr.malmungchi.service.problem.JettyProblems;
import kr.malmungchi.service.problem.ProblemMapper;
import kr.malmungchi.store.ApiKeys;
import kr.malmungchi.store.SqlCatalog;
import kr.malmungchi.store.SqliteDatabase;
import org.jdbi.v3.core.Jdbi;

/** A {@link Corpus} in a data folder, served over HTTP: the one place where the parts are wired. */
public final class CorpusService extends Application<ServiceConfiguration> {
  private static final String DEFAULT_CONFIGURATION = "corpus.yml";
  private static final int MOST_CONNECTIONS = 8;

  @Override
  public String getName() {
    return "malmungchi";
  }

  @Override
  protected void addDefaultCommands(Bootstrap<ServiceConfiguration> bootstrap) {
    bootstrap.addCommand(new ServerCommandWithoutTraces(this));
  }

  @Override
  protected void onFatalError(Throwable cause) {
    System.exit(2);
  }

  @Override
  public void initialize(Bootstrap<ServiceConfiguration> bootstrap) {
    bootstrap.setConfigurationSourceProvider(
        new SubstitutingSourceProvider(
            fileOrDefault(), new EnvironmentVariableSubstitutor(/* strict= */ false)));
    readStrictly(bootstrap.getObjectMapper());
  }

  private static ConfigurationSourceProvider fileOrDefault() {
    ConfigurationSourceProvider file = new FileConfigurationSourceProvider();
    ConfigurationSourceProvider resource = new ResourceConfigurationSourceProvider();
    return path ->
        path.equals(DEFAULT_CONFIGURATION) && Files.notExists(Path.of(path))
            ? resource.open(path)
            : file.open(path);
  }

  private static void readStrictly(ObjectMapper mapper) {
    mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
    mapper.registerModule(new ParsedTypes().module());
  }

  @Override
  public void run(ServiceConfiguration configuration, Environment environment) {
    DataFolder folder = DataFolder.hold(configuration.data());
    Jdbi jdbi = new JdbiFactory().build(environment, dataSource(folder.database()), "catalog");
    Corpus corpus = folder.open(SqlCatalog.open(jdbi));
    ServedCorpus served =
        new ServedCorpus(corpus, folder, configuration.seeds(), configuration.commitEvery());
    environment.lifecycle().manage(served);
    environment.lifecycle().addServerLifecycleListener(served::announce);
    environment.healthChecks().register("index", new IndexLagCheck(corpus));
    guard(jdbi, configuration, environment);
    serve(corpus, configuration, environment);
  }

  private static DataSourceFactory dataSource(Path database) {
    DataSourceFactory factory = new DataSourceFactory();
    factory.setDriverClass("org.sqlite.JDBC");
    factory.setUrl("jdbc:sqlite:" + database);
    factory.setProperties(SqliteDatabase.connectionProperties());
    factory.setValidationQuery("SELECT 1");
    factory.setInitialSize(1);
    factory.setMinSize(1);
    factory.setMaxSize(MOST_CONNECTIONS);
    return factory;
  }

  private static void serve(
      Corpus corpus, ServiceConfiguration configuration, Environment environment) {
    strictText(environment.getObjectMapper());
    JerseyEnvironment jersey = environment.jersey();
    jersey.register(new ParsedTypes());
    jersey.register(new KnownParameters());
    jersey.register(new BodyLimit(configuration.largestBody().toBytes()));
    jersey.register(new ProblemMapper());
    jersey.register(new SearchResource(corpus));
    jersey.register(new FactsResource(corpus.facts()));
    jersey.register(new DocumentsResource(corpus));
    jersey.register(new DictionaryResource(corpus));
    jersey.register(new PageResource());
  }

  /** Who may ask, how much, and what is refused before anything else sees it. */
  private static void guard(
      Jdbi jdbi, ServiceConfiguration configuration, Environment environment) {
    GuardSettings settings = configuration.guard();
    KeyRing keys = new KeyRing(ApiKeys.open(jdbi));
    Exposure exposure = new Exposure(configuration.getServerFactory());
    exposure.check(configuration.access(), keys);
    ClientAddresses addresses = new ClientAddresses(settings);
    AuditLog audit = new AuditLog(configuration.data(), addresses);
    environment.lifecycle().manage(audit);
    JerseyEnvironment jersey = environment.jersey();
    jersey.register(audit);
    jersey.register(new BrowserProtection(settings));
    jersey.register(
        new KeyCheck(
            keys, exposure.isOpen(), configuration.access(), new RateLimits(settings), addresses));
    JettyProblems problems =
        new JettyProblems(environment.getObjectMapper(), BrowserProtection.HEADERS);
    environment.getApplicationContext().setErrorHandler(problems);
    environment.getAdminContext().setErrorHandler(problems);
    environment.lifecycle().addEventListener(new Hardening(settings, problems));
  }

  /** A number where the API wants text is an error; corpus.yml, read before, may have them. */
  private static void strictText(ObjectMapper mapper) {
    for (CoercionInputShape shape :
        new CoercionInputShape[] {
          CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
      mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
    }
  }
}
