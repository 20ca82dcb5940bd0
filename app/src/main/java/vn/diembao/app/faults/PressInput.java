package vn.diembao.app.faults;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * What a run reads and where it writes.
 *
 * @param sources directory of source files
 * @param elasticsearch address of the node
 * @param loopback sites on this machine that may be read, {@code *.localhost:port}
 */
record PressInput(Path sources, String elasticsearch, String loopback) {
    PressInput {
        requireNonNull(sources, "sources is null");
        requireNonNull(elasticsearch, "elasticsearch is null");
        requireNonNull(loopback, "loopback is null");
    }
}
