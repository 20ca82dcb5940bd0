package vn.diembao.app.command;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.diembao.crawlers.outlet.OutletCatalog;
import vn.diembao.model.DeadLetter;
import vn.diembao.model.KeptDocument;
import vn.diembao.model.Rejection;
import vn.diembao.model.Stage;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.index.DocumentWrite.WriteKind;
import vn.diembao.pipeline.retry.RetryInput;

/** What is to be done about each letter: send its document again, fetch its page anew, or nothing that would help. */
final class RetryPlan {
    private static final String MASKED = "***";
    private static final String SOCIAL = "social_page";

    private final OutletCatalog catalog;
    private final Instant now;
    private final List<FoundLetter> letters = new ArrayList<>();
    private final List<RetryInput> inputs = new ArrayList<>();
    private final Map<String, Long> left = new TreeMap<>();
    private final Set<String> pages = new HashSet<>();
    private long documents;

    /** @param now when pages are asked for */
    RetryPlan(OutletCatalog catalog, Instant now) {
        this.catalog = catalog;
        this.now = now;
    }

    void add(FoundLetter found) {
        DeadLetter letter = found.letter();
        String obstacle = letter.document() == null ? obstacle(letter.rejection()) : obstacle(letter.document());
        if (!obstacle.isEmpty()) {
            left.merge(obstacle, 1L, Long::sum);
            return;
        }
        letters.add(found);
        if (letter.document() != null) {
            documents++;
            inputs.add(RetryInput.ofDocument(found.id()));
        } else if (pages.add(letter.rejection().url())) {
            inputs.add(RetryInput.ofPage(found.id(), letter.rejection(), now));
        }
    }

    /** When pages are asked for: what is refused by the retry is refused at or after it. */
    Instant began() {
        return now;
    }

    /** Letters that are retried. */
    List<FoundLetter> letters() {
        return letters;
    }

    /** What to do, in the order of the letters; a page that several letters tell of is asked for once. */
    List<RetryInput> inputs() {
        return inputs;
    }

    /** True when pages are asked for. */
    boolean fetches() {
        return !pages.isEmpty();
    }

    @Override
    public String toString() {
        String what = Counted.of(pages.size(), "page", "pages") + " to fetch, "
                + Counted.of(documents, "document", "documents") + " to send";
        String rest = left.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(joining(", "));
        return rest.isEmpty() ? what : what + "; cannot be retried: " + rest;
    }

    private static String obstacle(KeptDocument document) {
        boolean known =
                Stream.of(StoredIndex.values()).anyMatch(index -> index.alias().equals(document.index()));
        if (!known) {
            return "of an index that this release does not have";
        }
        boolean written =
                Stream.of(WriteKind.values()).anyMatch(kind -> kind.name().equals(document.kind()));
        return written ? "" : "written in a way that this release does not know";
    }

    /** Why fetching would not help; empty when it may. */
    private String obstacle(Rejection rejection) {
        if (rejection.stage() == Stage.FEED) {
            return "refused in their feed (its next poll brings them again)";
        }
        if (!rejection.url().matches("(?i)https?://.+")) {
            return "without an address";
        }
        if (rejection.url().contains(MASKED)) {
            return "whose address was stored with its secret masked";
        }
        return catalog.byId(rejection.sourceId())
                .map(outlet -> {
                    boolean social = outlet.outletName().kind().equals(SOCIAL);
                    return outlet.reading().pages() && !social ? "" : "of sources whose pages are not read";
                })
                .orElse("of sources that no source file names");
    }
}
