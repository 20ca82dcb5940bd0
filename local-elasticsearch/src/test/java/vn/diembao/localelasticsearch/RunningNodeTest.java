package vn.diembao.localelasticsearch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunningNodeTest {
    @TempDir
    Path directory;

    private NodeHome home;
    private ServerSocket server;
    private volatile String answer = "";
    private volatile String status = "200 OK";

    @BeforeEach
    void serve() throws Exception {
        home = new NodeHome(directory);
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::answerAll, "answer");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void findsTheNodeThatAnswers() throws Exception {
        answer = root(home.nodeName(), "diembao-local");
        NodeRecord record = NodeRecord.of(ProcessHandle.current(), port());
        record.write(home.recordFile());

        assertThat(new RunningNode(home, new NodeProbe()).find()).contains(record);
    }

    @Test
    void passesOverAHomeWithoutRecord() throws Exception {
        assertThat(new RunningNode(home, new NodeProbe()).find()).isEmpty();
    }

    @Test
    void passesOverTheRecordOfAProcessThatIsGone() throws Exception {
        answer = root(home.nodeName(), "diembao-local");
        new NodeRecord(ProcessHandle.current().pid(), Instant.parse("2020-01-01T00:00:00Z"), port())
                .write(home.recordFile());

        assertThat(new RunningNode(home, new NodeProbe()).find()).isEmpty();
    }

    @Test
    void doesNotTakeAnotherHomesNodeForIts() throws Exception {
        answer = root(new NodeHome(directory.resolve("other")).nodeName(), "diembao-local");

        assertThat(new NodeProbe().answersAs(home.nodeName(), port())).isFalse();
    }

    @Test
    void doesNotTakeAnotherClusterForOurs() throws Exception {
        answer = root(home.nodeName(), "elasticsearch");

        assertThat(new NodeProbe().answersAs(home.nodeName(), port())).isFalse();
    }

    @Test
    void doesNotTakeANodeThatRefusesForReady() throws Exception {
        status = "503 Service Unavailable";

        assertThat(new NodeProbe().answersAs(home.nodeName(), port())).isFalse();
        assertThat(new NodeProbe().ready(port())).isFalse();
    }

    @Test
    void findsNothingWhereNobodyListens() throws Exception {
        int port = port();
        server.close();

        assertThat(new NodeProbe().answersAs(home.nodeName(), port)).isFalse();
    }

    private int port() {
        return server.getLocalPort();
    }

    private void answerAll() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                BufferedReader request = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
                String line = request.readLine();
                while (line != null && !line.isEmpty()) {
                    line = request.readLine();
                }
                String head = "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: " + answer.length();
                socket.getOutputStream().write((head + "\r\n\r\n" + answer).getBytes(UTF_8));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static String root(String name, String cluster) {
        return "{\n  \"name\" : \"" + name + "\",\n  \"cluster_name\" : \"" + cluster + "\"\n}";
    }
}
