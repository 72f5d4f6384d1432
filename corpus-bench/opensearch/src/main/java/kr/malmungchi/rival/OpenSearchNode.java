package kr.malmungchi.rival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.cluster.service.ClusterService;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.plugin.analysis.nori.AnalysisNoriPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * One node of OpenSearch with its Korean analyser on a free port of this machine. Its only argument
 * is the folder of its data; its first line of output is its address, as soon as it answers there.
 */
public final class OpenSearchNode extends Node {
  private static final List<Class<? extends Plugin>> PLUGINS =
      List.of(
          Netty4ModulePlugin.class, CommonAnalysisModulePlugin.class, AnalysisNoriPlugin.class);

  private OpenSearchNode(Environment environment) {
    super(environment, plugins(), false);
  }

  public static void main(String[] folder)
      throws IOException, NodeValidationException, InterruptedException {
    Path home = Path.of(folder[0]).toAbsolutePath();
    for (String needed : List.of("config", "modules", "plugins")) {
      Files.createDirectories(home.resolve(needed));
    }
    OpenSearchNode node =
        new OpenSearchNode(
            InternalSettingsPreparer.prepareEnvironment(
                settings(home), Map.of(), home.resolve("config"), () -> "rival"));
    node.start();
    System.out.println("http://127.0.0.1:" + node.port());
    // All threads of a node are daemons.
    new CountDownLatch(1).await();
  }

  private static Settings settings(Path home) {
    return Settings.builder()
        .put("path.home", home.toString())
        .put("path.data", home.resolve("data").toString())
        .put("path.logs", home.resolve("logs").toString())
        .put("cluster.name", "rival")
        .put("node.name", "rival")
        .put("network.host", "127.0.0.1")
        .put("http.port", 0)
        .put("transport.port", 0)
        // On a disk that is nearly full it would refuse to write.
        .put("cluster.routing.allocation.disk.threshold_enabled", false)
        .putList("discovery.seed_hosts", List.of())
        .putList("cluster.initial_cluster_manager_nodes", "rival")
        .build();
  }

  private static Collection<PluginInfo> plugins() {
    return PLUGINS.stream().map(OpenSearchNode::plugin).toList();
  }

  private static PluginInfo plugin(Class<? extends Plugin> type) {
    String name = type.getName();
    String java = Integer.toString(Runtime.version().feature());
    return new PluginInfo(
        name, "from the class path", "NA", Version.CURRENT, java, name, List.of(), false);
  }

  /** Would want the layout of logs of an installed OpenSearch. */
  @Override
  protected void configureNodeAndClusterIdStateListener(ClusterService clusterService) {}

  private int port() {
    return injector()
        .getInstance(HttpServerTransport.class)
        .boundAddress()
        .publishAddress()
        .getPort();
  }
}
