package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.app.site.DemoSite;
import vn.diembao.app.site.ReplaySite;
import vn.diembao.crawlers.source.PollLimit;
import vn.diembao.localelasticsearch.LocalElasticsearch;
import vn.diembao.localelasticsearch.LocalElasticsearchConfig;
import vn.diembao.pipeline.OneMachine;

/** A run without an end is stopped, one that polls once goes on from it, and back. */
@Timeout(300)
final class RunShapesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    private LocalElasticsearch node;
    private ReplaySite site;
    private Path sources;
    private Path home;

    @BeforeEach
    void open() throws IOException {
        node = LocalElasticsearch.start(LocalElasticsearchConfig.of(directory.resolve("elasticsearch")));
        site = new ReplaySite(0, request -> {});
        sources = DemoSite.open(site, directory.resolve("demo"), Path.of("..", "crawlers", "families"));
        home = Files.createDirectories(directory.resolve("home"));
    }

    @AfterEach
    void close() {
        site.close();
        node.close();
    }

    @Test
    void row59ARunThatPollsOnceGoesOnFromOneWithoutAnEndAndBack() throws Exception {
        Process endless = start();
        checkpointOf(endless, Optional.empty());
        assertThat(stopped(endless)).contains("goes on from its last checkpoint when started again");
        Path left = last().orElseThrow();

        Process once = start("--once");
        assertThat(once.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(told()).contains("going on from checkpoint " + left.getFileName());
        assertThat(once.exitValue()).as(told()).isZero();

        Process anew = start();
        checkpointOf(anew, Optional.empty());
        stopped(anew);
        Optional<Path> fresh = last();
        Process again = start();
        checkpointOf(again, fresh);
        assertThat(stopped(again)).contains("going on from checkpoint ");
    }

    @Test
    void row59ARunThatRemembersOnDiskGoesOnFromItsCheckpointAndNoOtherDoes() throws Exception {
        Process first = start("--state", "rocksdb");
        checkpointOf(first, Optional.empty());
        stopped(first);
        Optional<Path> left = last();

        Process onTheHeap = start();
        assertThat(onTheHeap.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(told()).contains("--state rocksdb").contains("--fresh");
        assertThat(onTheHeap.exitValue()).isEqualTo(2);

        Process again = start("--state", "rocksdb");
        checkpointOf(again, left);
        assertThat(stopped(again)).contains("going on from checkpoint ");
    }

    @Test
    void row59ACheckpointThatDoesNotFitIsToldWithTheWayOut() throws Exception {
        Path checkpoint = Files.createDirectories(
                home.resolve("checkpoints").resolve("run").resolve("chk-1"));
        Files.writeString(checkpoint.resolve("_metadata"), "no checkpoint of ours");

        Process once = start("--once");

        assertThat(once.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(told())
                .contains("the last checkpoint was made by a run of another shape (")
                .contains("run --fresh begins without it");
        assertThat(once.exitValue()).isEqualTo(1);
    }

    /** Waits for the run's first checkpoint but the one that is there already. */
    private void checkpointOf(Process run, Optional<Path> but) throws Exception {
        Optional<Path> last = Optional.empty();
        while (last.isEmpty() || last.equals(but)) {
            assertThat(run.waitFor(100, TimeUnit.MILLISECONDS)).as(told()).isFalse();
            last = last();
        }
    }

    /** Only of a run that has ended does it stay the last one. */
    private Optional<Path> last() {
        return OneMachine.latestCheckpoint(new DiembaoHome(home).checkpoints(), PollLimit.CONTINUOUS);
    }

    private String stopped(Process run) throws Exception {
        run.destroy();
        assertThat(run.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return told();
    }

    private String told() throws IOException {
        return Files.readString(home.resolve("messages"));
    }

    private Process start(String... more) throws IOException {
        return ChildRun.start(home, sources, node.url(), site, more);
    }
}
