package vn.diembao.localelasticsearch;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds the node that runs in a home, if there is one. A record left by one that died is no node. */
final class RunningNode {
    /** Longer than a node whose owner is gone takes to end. */
    private static final long LEAVING_SECONDS = 25;

    private final NodeHome home;
    private final NodeProbe probe;

    RunningNode(NodeHome home, NodeProbe probe) {
        this.home = home;
        this.probe = probe;
    }

    /** The node's record; empty when none runs. Waits for one that is just ending. */
    Optional<NodeRecord> find() throws InterruptedException {
        NodeRecord last = NodeRecord.read(home.recordFile()).orElse(null);
        if (last == null || last.process().isEmpty()) {
            return Optional.empty();
        }
        if (last.port() != 0 && probe.answersAs(home.nodeName(), last.port())) {
            return Optional.of(last);
        }
        awaitEnd(last);
        return Optional.empty();
    }

    /** A node whose owner was killed a moment ago is still on its way out. */
    private void awaitEnd(NodeRecord last) throws InterruptedException {
        Optional<ProcessHandle> process = last.process();
        if (process.isEmpty()) {
            return;
        }
        try {
            process.get().onExit().get(LEAVING_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new LocalElasticsearchException(
                    "process " + last.pid() + " holds " + home.directory() + " but does not answer: end it (kill "
                            + last.pid() + "), then start again",
                    e);
        }
    }
}
