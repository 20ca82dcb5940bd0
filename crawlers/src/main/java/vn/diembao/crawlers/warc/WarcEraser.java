package vn.diembao.crawlers.warc;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import vn.diembao.crawlers.extract.CanonicalUrl;
import vn.diembao.crawlers.extract.PageAddress;
import vn.diembao.crawlers.fetch.FetchResult;
import vn.diembao.crawlers.fetch.PageReader;
import vn.diembao.model.FeedItem;
import vn.diembao.model.RawPage;

/**
 * Takes the pages of some clips out of our WARC files: those that were asked for at one of their addresses, led there, or name
 * one as their own. Files of others are left alone. Safe to share between threads that work on different directories.
 */
public final class WarcEraser {
    private final Set<String> addresses;
    private final Map<String, String> twins;
    private final Set<String> needles;
    private final PageReader pages = new PageReader();

    /**
     * What was taken out, or would be.
     *
     * @param pages answers, items left without one counted too
     * @param files that held them
     * @param busy files that hold some and may still be written to: they are as they were
     */
    public record Outcome(long pages, long files, List<Path> busy) {
        public Outcome {
            busy = List.copyOf(busy);
        }
    }

    /** What is done to a file that holds unwanted pages. */
    public enum Deed {
        /** It is only counted. */
        COUNT,
        /** It is written anew without them, unless it may still be written to. */
        ERASE_CLOSED,
        /** It is written anew without them: nobody writes to this directory. */
        ERASE_ALL
    }

    /**
     * @param addresses canonical
     * @param twins mobile and AMP hosts to main hosts
     */
    public WarcEraser(Set<String> addresses, Map<String, String> twins) {
        this.addresses = Set.copyOf(addresses);
        this.twins = Map.copyOf(twins);
        needles = addresses.stream().map(WarcEraser::needle).collect(toUnmodifiableSet());
    }

    /**
     * All addresses of the pages that would go: those under which they were asked for, and those of the clips they became.
     *
     * @throws IOException when a file cannot be read
     */
    public Set<String> addressesIn(Path directory) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : ours(directory)) {
            stretches(file, (asked, clip) -> {
                found.add(asked);
                found.add(clip);
            });
        }
        return found;
    }

    /**
     * Takes them out of each file of a directory. A file appears whole or stays as it was; one that would hold no page any more
     * is deleted.
     *
     * @throws IOException when a file cannot be read or written
     */
    public Outcome erase(Path directory, Deed deed) throws IOException {
        long pagesGone = 0;
        long files = 0;
        List<Path> busy = new ArrayList<>();
        for (Path file : ours(directory)) {
            WarcStretches stretches = stretches(file, (asked, clip) -> {});
            boolean open = file.getFileName().toString().endsWith(WarcFileName.OPEN);
            if (stretches.unwanted() == 0) {
                continue;
            }
            if (open && deed == Deed.ERASE_CLOSED) {
                busy.add(file);
                continue;
            }
            if (deed != Deed.COUNT) {
                stretches.rewrite(file);
            }
            pagesGone += stretches.unwanted();
            files++;
        }
        return new Outcome(pagesGone, files, busy);
    }

    private static List<Path> ours(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        return WarcPages.filesIn(directory).stream()
                .filter(file ->
                        WarcFileName.openedAt(file.getFileName().toString()).isPresent())
                .toList();
    }

    /** @param found is told of each unwanted page where it was asked for and which clip it became */
    private WarcStretches stretches(Path file, BiConsumer<String, String> found) throws IOException {
        WarcStretches stretches = new WarcStretches();
        StoredRecord.Item before = null;
        try (WarcRecords records = new WarcRecords(file)) {
            for (StoredRecord record = records.next(); record != null; record = records.next()) {
                if (record instanceof StoredRecord.Item item) {
                    before = item;
                    stretches.item(records.offset(), stays(item.item().url()));
                } else if (record instanceof StoredRecord.Answer answer) {
                    boolean known = before != null && before.answer().equals(answer.id());
                    FeedItem item = known ? before.item() : null;
                    stretches.answer(records.offset(), known, isUnwanted(item, answer.result(), found));
                } else if (record instanceof StoredRecord.Bad) {
                    stretches.damaged(records.offset());
                } else {
                    stretches.other(records.offset());
                }
            }
        }
        return stretches;
    }

    private boolean isUnwanted(FeedItem item, FetchResult result, BiConsumer<String, String> found) {
        String led = canonical(result.url());
        String asked = item == null ? led : canonical(item.url());
        String clip = clip(asked, led, result);
        if (!addresses.contains(asked) && !addresses.contains(led) && !addresses.contains(clip)) {
            return false;
        }
        found.accept(asked, clip);
        return true;
    }

    /** Only a page that may name one of the addresses, or was asked for at one, is looked into. */
    private String clip(String asked, String led, FetchResult result) {
        FeedItem any = new FeedItem("", "", "", led, "", "", "", null, null, null, List.of(), result.fetchedAt());
        RawPage page = pages.page(any, result);
        if (page.problem() != null) {
            return led;
        }
        boolean mayTell = addresses.contains(asked) || needles.stream().anyMatch(page.html()::contains);
        return mayTell ? canonical(PageAddress.of(page.html(), result.url())) : led;
    }

    private boolean stays(String url) {
        return !addresses.contains(canonical(url));
    }

    private String canonical(String url) {
        return CanonicalUrl.of(url, twins);
    }

    /** What a page that names the address must have in it, however the address is written there. */
    private static String needle(String address) {
        String path = address.replaceFirst("[?#].*", "").replaceFirst("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
