package vn.diembao.crawlers.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import vn.diembao.crawlers.outlet.OutletCatalog;
import vn.diembao.crawlers.warc.WarcPages;
import vn.diembao.model.RawPage;

/** Reads kept pages on the task thread: a disk of this machine is waited for as an operator waits for its state. */
final class WarcReader implements SourceReader<RawPage, WarcSplit> {
    private final Runnable askForSplit;
    private final OutletCatalog catalog;
    private CompletableFuture<Void> available = new CompletableFuture<>();
    private WarcSplit split;
    private WarcPages pages;
    private boolean noMoreSplits;

    WarcReader(Runnable askForSplit, OutletCatalog catalog) {
        this.askForSplit = askForSplit;
        this.catalog = catalog;
    }

    @Override
    public void start() {
        if (split == null) {
            askForSplit.run();
        }
    }

    @Override
    public InputStatus pollNext(ReaderOutput<RawPage> output) throws IOException {
        RawPage page = pages == null ? null : pages.next();
        if (page != null) {
            output.collect(page);
            split = new WarcSplit(split.files(), split.read() + 1);
            return InputStatus.MORE_AVAILABLE;
        }
        if (pages != null || noMoreSplits) {
            return InputStatus.END_OF_INPUT;
        }
        if (available.isDone()) {
            available = new CompletableFuture<>();
        }
        return InputStatus.NOTHING_AVAILABLE;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return available;
    }

    @Override
    public List<WarcSplit> snapshotState(long checkpointId) {
        return split == null ? List.of() : List.of(split);
    }

    @Override
    public void addSplits(List<WarcSplit> splits) {
        split = splits.get(0);
        try {
            pages = new WarcPages(split.files().stream().map(Path::of).toList(), catalog);
            for (long passed = 0; passed < split.read(); passed++) {
                pages.next();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        available.complete(null);
    }

    @Override
    public void notifyNoMoreSplits() {
        noMoreSplits = true;
        available.complete(null);
    }

    @Override
    public void close() throws IOException {
        if (pages != null) {
            pages.close();
        }
    }
}
