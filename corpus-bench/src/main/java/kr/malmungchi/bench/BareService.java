package kr.malmungchi.bench;

import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.ResourceConfigurationSourceProvider;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;

/** The least that is a Dropwizard application: one resource that says hello in JSON. */
public final class BareService extends Application<Configuration> {

  public static void main(String[] arguments) throws Exception {
    new BareService().run("server", "kr/malmungchi/bench/bare.yml");
  }

  @Override
  public void initialize(Bootstrap<Configuration> bootstrap) {
    bootstrap.setConfigurationSourceProvider(
        new SubstitutingSourceProvider(
            new ResourceConfigurationSourceProvider(),
            new EnvironmentVariableSubstitutor(/* strict= */ true)));
  }

  @Override
  public void run(Configuration configuration, Environment environment) {
    environment.jersey().register(new Hello());
  }

  /** The one resource. */
  @Path("/hello")
  public static final class Hello {
    @GET
    public Map<String, String> hello() {
      return Map.of("hello", "world");
    }
  }
}
