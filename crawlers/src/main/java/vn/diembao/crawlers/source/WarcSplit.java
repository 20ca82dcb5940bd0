package vn.diembao.crawlers.source;

import java.util.List;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * Where the reading of kept pages stands. There is one: the files are read together, in the order of their pages' times.
 *
 * @param files names with their directory, in order
 * @param read pages handed on so far
 */
public record WarcSplit(List<String> files, long read) implements SourceSplit {
    public WarcSplit {
        files = List.copyOf(files);
    }

    @Override
    public String splitId() {
        return "kept-pages";
    }
}
