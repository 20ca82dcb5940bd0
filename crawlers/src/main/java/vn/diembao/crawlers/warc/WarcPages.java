package vn.diembao.crawlers.warc;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import vn.diembao.crawlers.outlet.OutletCatalog;
import vn.diembao.model.RawPage;

/**
 * The kept pages of several files in the order of their times, as far as each file is in order itself (a host's pages
 * are: one writer wrote them).
 *
 * <p>A file is opened when the first time in it has come and closed at its end, so that memory holds a page for each file
 * that covers the same hour, however many there are. Reading the same files again gives the same pages in the same order.
 * Not safe to share between threads.
 */
public final class WarcPages implements Closeable {
    private final OutletCatalog catalog;
    private final PriorityQueue<Head> heads =
            new PriorityQueue<>(Comparator.comparing(Head::at).thenComparing(Head::file));

    /**
     * The next page of a file.
     *
     * @param page null while the file is not open
     * @param rest null while the file is not open
     */
    private record Head(Path file, Instant at, RawPage page, KeptPages rest) {}

    /**
     * The pages of those files.
     *
     * @param catalog whose hosts say which outlet a page of another crawler is of
     * @throws IOException when a file cannot be opened
     */
    public WarcPages(List<Path> files, OutletCatalog catalog) throws IOException {
        this.catalog = catalog;
        for (Path file : files) {
            try (KeptPages pages = new KeptPages(file, catalog)) {
                RawPage first = pages.next();
                if (first != null) {
                    heads.add(new Head(file, first.fetchedAt(), null, null));
                }
            }
        }
    }

    /** The WARC files in a directory, those that a killed run left open among them, in order of name. */
    public static List<Path> filesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> WarcFileName.isWarc(file.getFileName().toString()))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /** The next page, null when there is none left. */
    public RawPage next() throws IOException {
        Head head = heads.poll();
        while (head != null && head.page() == null) {
            goOn(head.file(), new KeptPages(head.file(), catalog));
            head = heads.poll();
        }
        if (head == null) {
            return null;
        }
        goOn(head.file(), head.rest());
        return head.page();
    }

    @Override
    public void close() throws IOException {
        for (Head head : heads) {
            if (head.rest() != null) {
                head.rest().close();
            }
        }
        heads.clear();
    }

    private void goOn(Path file, KeptPages rest) throws IOException {
        RawPage page = rest.next();
        if (page == null) {
            rest.close();
        } else {
            heads.add(new Head(file, page.fetchedAt(), page, rest));
        }
    }
}
