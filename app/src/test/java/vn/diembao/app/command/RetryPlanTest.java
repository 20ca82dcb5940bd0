package vn.diembao.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.diembao.crawlers.outlet.Outlet;
import vn.diembao.crawlers.outlet.OutletCatalog;
import vn.diembao.crawlers.outlet.OutletIdentity;
import vn.diembao.crawlers.outlet.Ownership;
import vn.diembao.crawlers.outlet.ReadingPolicy;
import vn.diembao.crawlers.outlet.Selectors;
import vn.diembao.model.DeadLetter;
import vn.diembao.model.KeptDocument;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;

final class RetryPlanTest {
    private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");
    private static final String PAGE = "https://bao-mau.vn/1.html";

    private final RetryPlan plan = new RetryPlan(
            new OutletCatalog(
                    List.of(
                            outlet("bao-mau", "local", ReadingPolicy.DEFAULT),
                            outlet("chi-tin", "local", ReadingPolicy.archive(false)),
                            outlet("trang", "social_page", ReadingPolicy.DEFAULT)),
                    List.of()),
            NOW);

    @Test
    void pageIsFetchedAndADocumentIsSent() {
        plan.add(found("1", letter("bao-mau", Stage.FETCH, PAGE, "503"), null));
        plan.add(found("2", letter("", Stage.INDEX, "", "400"), new KeptDocument("clips", "c", "UPSERT", null)));
        assertThat(plan.inputs()).extracting(input -> input.request() != null).containsExactly(true, false);
        assertThat(plan.inputs().get(0).request().item().fetchedAt()).isEqualTo(NOW);
        assertThat(plan.fetches()).isTrue();
        assertThat(plan).hasToString("1 page to fetch, 1 document to send");
    }

    @Test
    void lookAtAClipThatFailedIsALookAgain() {
        plan.add(found("1", letter("bao-mau", Stage.FETCH, PAGE, "revisit: 503"), null));
        assertThat(plan.inputs().get(0).request().revisit()).isTrue();
        assertThat(plan.inputs().get(0).request().item().feedUrl()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bao-mau, FEED, https://bao-mau.vn/1.html, refused in their feed",
        "bao-mau, FETCH, '', without an address",
        "bao-mau, FETCH, javascript:alert(1), without an address",
        "bao-mau, FETCH, https://bao-mau.vn/1?token=***, secret masked",
        "chi-tin, EXTRACT, https://chi-tin.vn/1, whose pages are not read",
        "trang, EXTRACT, https://trang.vn/1, whose pages are not read",
        "bo-roi, FETCH, https://bo-roi.vn/1, that no source file names",
    })
    void whatFetchingWouldNotHelpIsLeftAndTold(String source, Stage stage, String url, String why) {
        plan.add(found("1", letter(source, stage, url, "x"), null));
        assertThat(plan.letters()).isEmpty();
        assertThat(plan.toString()).contains("cannot be retried: 1 ", why);
    }

    @Test
    void documentOfAnIndexThatIsGoneIsLeftAndTold() {
        plan.add(found("1", letter("", Stage.INDEX, "", "400"), new KeptDocument("old", "c", "UPSERT", null)));
        assertThat(plan.toString()).contains("1 of an index that this release does not have");
    }

    @Test
    void documentThatWasToBeWrittenInAnUnknownWayIsLeftAndTold() {
        plan.add(found("1", letter("", Stage.INDEX, "", "400"), new KeptDocument("clips", "c", "SCRIPT", null)));
        assertThat(plan.toString()).contains("1 written in a way that this release does not know");
    }

    @Test
    void pageThatSeveralLettersTellOfIsFetchedOnce() {
        plan.add(found("1", letter("bao-mau", Stage.FETCH, PAGE, "503"), null));
        plan.add(found("2", letter("bao-mau", Stage.FETCH, PAGE, "timeout"), null));
        assertThat(plan.inputs()).hasSize(1);
        assertThat(plan.letters()).hasSize(2);
        assertThat(plan).hasToString("1 page to fetch, 0 documents to send");
    }

    private static Rejection letter(String source, Stage stage, String url, String detail) {
        return new Rejection(source, stage, RejectionReason.INTERNAL, url, detail, NOW);
    }

    private static FoundLetter found(String id, Rejection rejection, KeptDocument document) {
        return new FoundLetter(id, DeadLetter.of(rejection, document), 1, 1);
    }

    private static Outlet outlet(String id, String kind, ReadingPolicy reading) {
        return new Outlet(
                OutletIdentity.of(id, "Báo", kind), Ownership.UNKNOWN, List.of(), List.of(), Selectors.NONE, reading);
    }
}
