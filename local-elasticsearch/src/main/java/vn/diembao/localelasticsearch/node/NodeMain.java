package vn.diembao.localelasticsearch.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.core.Strings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.jdk.JarHell;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * The node's process: starts Elasticsearch with the settings given as {@code key=value} arguments over those of
 * {@code config/elasticsearch.yml}, and runs until its standard input ends.
 *
 * <p>Standard input is a pipe held open by the process that wants the node. However that process ends, kill -9 included,
 * the pipe ends with it; so no node outlives its owner. Exit code 1 means that the node could not start; why is the last
 * line of the log.
 */
final class NodeMain {
    private static final int EXIT_FAILED = 1;
    private static final int EXIT_STUCK = 2;
    private static final long STOP_SECONDS = 20;

    private NodeMain() {}

    public static void main(String[] arguments) {
        AtomicReference<Node> running = new AtomicReference<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running.get()), "stop"));
        // Not a daemon: Elasticsearch's own threads all are, so this one keeps the process up.
        new Thread(NodeMain::exitWhenOwnerIsGone, "watch-owner").start();
        try {
            Environment environment = environment(settings(arguments));
            LogConfigurator.registerErrorListener();
            LogConfigurator.setNodeName(Node.NODE_NAME_SETTING.get(environment.settings()));
            LogConfigurator.configure(environment, false);
            JarHell.checkJarHell(detail -> {});
            Node node = new Node(environment, plugins(environment));
            running.set(node);
            node.start();
        } catch (Exception | Error e) {
            Logger log = LogManager.getLogger(NodeMain.class);
            log.error("node failed", e);
            log.error("cannot start: {}", rootMessage(e));
            System.exit(EXIT_FAILED);
        }
    }

    private static Map<String, String> settings(String[] arguments) {
        Map<String, String> settings = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            settings.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        return settings;
    }

    private static Environment environment(Map<String, String> settings) {
        Path config = Path.of(settings.get("path.home"), "config");
        return InternalSettingsPreparer.prepareEnvironment(
                Settings.EMPTY, settings, config, () -> settings.get("node.name"));
    }

    private static PluginsLoader plugins(Environment environment) {
        return PluginsLoader.createPluginsLoader(
                PluginsLoader.loadModulesBundles(environment.modulesDir()),
                PluginsLoader.loadPluginsBundles(environment.pluginsDir()),
                Map.of(),
                false);
    }

    private static void exitWhenOwnerIsGone() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said on this pipe; only its end counts.
            }
        } catch (IOException e) {
            LogManager.getLogger(NodeMain.class).debug("standard input broke: {}", e.getMessage());
        }
        Thread deadline = new Thread(NodeMain::haltAfterDeadline, "halt");
        deadline.setDaemon(true);
        deadline.start();
        System.exit(0);
    }

    private static void haltAfterDeadline() {
        try {
            new CountDownLatch(1).await(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(EXIT_STUCK);
    }

    private static void stop(Node node) {
        if (node == null) {
            return;
        }
        try {
            node.prepareForClose();
            node.close();
            node.awaitClose(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            LogManager.getLogger(NodeMain.class).warn("node did not close cleanly: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return Strings.format("%s: %s", root.getClass().getSimpleName(), root.getMessage());
    }
}
