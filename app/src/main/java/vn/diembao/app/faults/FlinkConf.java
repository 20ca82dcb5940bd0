package vn.diembao.app.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The settings of a small Flink cluster on loopback, as docker-compose.yml has them but for sizes, ports and a checkpoint
 * each second. No start script computes a task manager's memory here, so every part of it is given.
 */
final class FlinkConf {
    private static final String LOOPBACK = "127.0.0.1";

    /** Shows which checkpoint a job goes on from and what it waits for; the rest only when someone should look. */
    private static final String LOG =
            """
            status = off
            appender.console.type = Console
            appender.console.name = console
            appender.console.layout.type = PatternLayout
            appender.console.layout.pattern = %d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX}{UTC} %-5p %c{1} %enc{%m}{CRLF}%n%xEx{20}
            rootLogger.level = warn
            rootLogger.appenderRef.console.ref = console
            logger.checkpoint.name = org.apache.flink.runtime.checkpoint
            logger.checkpoint.level = info
            logger.steps.name = org.apache.flink.runtime.executiongraph
            logger.steps.level = info
            logger.resources.name = org.apache.flink.runtime.resourcemanager
            logger.resources.level = info
            """;

    private FlinkConf() {}

    /** Writes {@code config.yaml} and {@code log4j2.properties}. */
    static void write(Path directory, Path checkpoints) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("log4j2.properties"), LOG, UTF_8);
        Map<String, Object> settings = new LinkedHashMap<>();
        putAddresses(settings);
        putMemory(settings);
        putRecovery(settings);
        settings.put("execution.checkpointing.dir", checkpoints.toUri().toString());
        settings.put("io.tmp.dirs", directory.resolve("tmp").toString());
        Files.writeString(directory.resolve("config.yaml"), new YAMLMapper().writeValueAsString(settings), UTF_8);
    }

    private static void putAddresses(Map<String, Object> settings) throws IOException {
        settings.put("jobmanager.rpc.address", LOOPBACK);
        settings.put("jobmanager.bind-host", LOOPBACK);
        settings.put("jobmanager.rpc.port", freePort());
        settings.put("rest.address", LOOPBACK);
        settings.put("rest.bind-address", LOOPBACK);
        settings.put("rest.port", freePort());
        settings.put("taskmanager.host", LOOPBACK);
        settings.put("taskmanager.bind-host", LOOPBACK);
    }

    private static void putMemory(Map<String, Object> settings) {
        settings.put("taskmanager.numberOfTaskSlots", 2);
        settings.put("parallelism.default", 2);
        settings.put("taskmanager.cpu.cores", 2);
        settings.put("external-resources", "none");
        settings.put("taskmanager.memory.framework.heap.size", "64m");
        settings.put("taskmanager.memory.framework.off-heap.size", "64m");
        settings.put("taskmanager.memory.task.heap.size", "320m");
        settings.put("taskmanager.memory.task.off-heap.size", "0m");
        settings.put("taskmanager.memory.network.min", "64m");
        settings.put("taskmanager.memory.network.max", "64m");
        settings.put("taskmanager.memory.managed.size", "8m");
        settings.put("taskmanager.memory.jvm-metaspace.size", "256m");
        settings.put("taskmanager.memory.jvm-overhead.min", "64m");
        settings.put("taskmanager.memory.jvm-overhead.max", "64m");
    }

    private static void putRecovery(Map<String, Object> settings) {
        settings.put("pipeline.generic-types", false);
        settings.put("heartbeat.interval", "1s");
        settings.put("heartbeat.timeout", "15s");
        settings.put("execution.checkpointing.interval", "1s");
        settings.put("execution.checkpointing.timeout", "10min");
        settings.put("execution.checkpointing.tolerable-failed-checkpoints", 1_000_000);
        settings.put("execution.checkpointing.unaligned.enabled", true);
        settings.put("execution.checkpointing.aligned-checkpoint-timeout", "10s");
        settings.put("execution.checkpointing.num-retained", 3);
        settings.put("execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION");
        settings.put("restart-strategy.type", "exponential-delay");
        settings.put("restart-strategy.exponential-delay.initial-backoff", "1s");
        settings.put("restart-strategy.exponential-delay.max-backoff", "30s");
        settings.put("restart-strategy.exponential-delay.attempts-before-reset-backoff", 8);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
