package vn.diembao.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** Whether a run tells its figures, and where: on loopback or nowhere. */
public final class MetricsOption {
    private static final int HIGHEST = 65_535;

    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            description = {
                "Serve the run's figures for Prometheus at http://127.0.0.1:PORT/metrics (off by default;",
                "what they say: docs/metrics.md)."
            })
    private Integer port;

    /**
     * The port, empty when none is asked for.
     *
     * @throws CommandException when it is no port or taken: Flink itself would run on without a word
     */
    public OptionalInt require() {
        if (port == null) {
            return OptionalInt.empty();
        }
        if (port < 1 || port > HIGHEST) {
            throw CommandException.wrong("--metrics-port is 1 to " + HIGHEST + ", not " + port);
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw CommandException.wrong("cannot serve metrics at 127.0.0.1:" + port + " (" + e.getMessage()
                    + "): name another port with --metrics-port");
        }
        return OptionalInt.of(port);
    }
}
