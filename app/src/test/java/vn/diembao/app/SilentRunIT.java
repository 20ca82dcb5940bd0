package vn.diembao.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;

/** A run that polls once and gets no answer says so. */
@Timeout(180)
final class SilentRunIT {
    @TempDir
    private Path directory;

    @AfterEach
    void forgetTheHome() {
        System.clearProperty("diembao.home");
    }

    @Test
    void row64SourcesThatDoNotAnswerAreToldAndTheRunFails() throws Exception {
        int port = freePort();
        Path sources = Files.createDirectories(directory.resolve("sources"));
        Files.writeString(
                sources.resolve("bao-mau.yaml"),
                """
                id: bao-mau
                name: Báo Mẫu
                kind: local
                domains:
                  - host: bao-mau.localhost
                feeds:
                  - url: http://bao-mau.localhost:PORT/rss
                    grade: verified
                """
                        .replace("PORT", String.valueOf(port)),
                UTF_8);
        System.setProperty("diembao.home", directory.resolve("home").toString());
        try (LocalElasticsearch node =
                LocalElasticsearch.start(LocalElasticsearchConfig.of(directory.resolve("elasticsearch")))) {
            Invocation run = Invocation.of(
                    "run",
                    "--once",
                    "--sources",
                    sources.toString(),
                    "--elasticsearch",
                    node.url(),
                    "--allow-loopback",
                    "*.localhost:" + port);
            assertThat(run.err()).anyMatch(line -> line.startsWith("no answer from bao-mau: FAILED, "));
            assertThat(run.err()).last().isEqualTo("no source answered");
            assertThat(run.out()).contains("FAILED=1");
            assertThat(run.status()).isEqualTo(1);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
