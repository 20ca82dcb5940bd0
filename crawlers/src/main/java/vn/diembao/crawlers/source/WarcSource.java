package vn.diembao.crawlers.source;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.OutletCatalog;
import vn.diembao.model.RawPage;

/**
 * Kept pages as a bounded Flink source (FLIP-27) for a parallelism of one: all files are read together in the order of
 * time, or an old state of an article would be taken for the newest. After a failure reading goes on behind the page of
 * the last checkpoint, so the files must not change meanwhile.
 */
public final class WarcSource implements Source<RawPage, WarcSplit, Collection<WarcSplit>> {
    private static final long serialVersionUID = 1;

    private final String[] files;
    private final Outlet[] outlets;

    /**
     * @param files in a fixed order
     * @param outlets whose hosts say which outlet a page of another crawler is of
     */
    public WarcSource(List<String> files, List<Outlet> outlets) {
        this.files = requireNonNull(files, "files is null").toArray(String[]::new);
        this.outlets = requireNonNull(outlets, "outlets is null").toArray(Outlet[]::new);
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<RawPage, WarcSplit> createReader(SourceReaderContext context) {
        return new WarcReader(context::sendSplitRequest, new OutletCatalog(List.of(outlets), List.of()));
    }

    @Override
    public SplitEnumerator<WarcSplit, Collection<WarcSplit>> createEnumerator(
            SplitEnumeratorContext<WarcSplit> context) {
        return restoreEnumerator(context, List.of(new WarcSplit(List.of(files), 0)));
    }

    @Override
    public SplitEnumerator<WarcSplit, Collection<WarcSplit>> restoreEnumerator(
            SplitEnumeratorContext<WarcSplit> context, Collection<WarcSplit> left) {
        return new WarcEnumerator(context, left);
    }

    @Override
    public SimpleVersionedSerializer<WarcSplit> getSplitSerializer() {
        return new WarcSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<Collection<WarcSplit>> getEnumeratorCheckpointSerializer() {
        return new WarcSplitsSerializer();
    }
}
