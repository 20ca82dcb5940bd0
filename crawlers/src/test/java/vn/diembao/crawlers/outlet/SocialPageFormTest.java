package vn.diembao.crawlers.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SocialPageFormTest {
    private static final String GOOD =
            """
            pages:
              - id: fb-mau
                name: "Công đoàn Mẫu"
                platform: facebook
                account: "100064123456789"
                body: ldld-ha-noi
                from: 2020-01-01
                until: 2025-06-30
                token: facebook-mau
                grade: verified
            """;

    @TempDir
    private Path dir;

    @Test
    void pageIsASourceWithItsPostsAsTheOneFeed() throws IOException {
        Outlet outlet = load(GOOD).byId("fb-mau").orElseThrow();
        assertThat(outlet.outletName().kind()).isEqualTo("social_page");
        assertThat(outlet.ownership().ownPress()).isTrue();
        assertThat(outlet.reading().pages()).isFalse();
        OutletFeed feed = outlet.feeds().get(0);
        assertThat(feed.url()).isEqualTo("https://graph.facebook.com/100064123456789");
        assertThat(feed.form()).isEqualTo(FeedForm.POSTS);
        assertThat(feed.pace().longest()).isEqualTo(Duration.ofHours(1));
        assertThat(feed.page().on(LocalDate.of(2025, 6, 30))).isTrue();
        assertThat(feed.page().on(LocalDate.of(2025, 7, 1))).isFalse();
        assertThat(feed.page().on(LocalDate.of(2019, 12, 31))).isFalse();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            platform: facebook           | platform: myspace       | pages.yaml:4: "platform" must be one of youtube, facebook, zalo, tiktok
            "100064123456789"            | "không phải tên"        | pages.yaml:5: "account" is none of facebook: không phải tên
            platform: facebook           | platform: youtube       | pages.yaml:5: "account" is none of youtube: 100064123456789
            body: ldld-ha-noi            | body: ldld-o-dau-do     | pages.yaml:6: "body" is no union body of the taxonomy, nor l3:NAME or l4:NAME: ldld-o-dau-do
            until: 2025-06-30            | until: 2019-06-30       | pages.yaml:8: "until" lies before "from"
            token: facebook-mau          | token: EAAGm0PX4ZCps    | pages.yaml:9: "token" is the name of one, in lower-case letters, digits and hyphens: never the token itself
            token: facebook-mau          | notes: không có         | pages.yaml:2: key "token" is missing: the name of the token that the page is read with
            grade: verified              | api: https://la.vn      | pages.yaml:10: "api" is for tests: only http://*.localhost on this machine
            grade: verified              | archive: true           | pages.yaml:10: "archive" lets a host set the clock: only with "api" on this machine
            grade: verified              | secret: x               | pages.yaml:10: unknown key "secret"
            """)
    void problemIsToldWithFileAndLine(String what, String instead, String problem) throws IOException {
        OutletCatalog catalog = load(GOOD.replace(what, instead));
        assertThat(catalog.problems()).extracting(OutletProblem::toString).contains(problem);
        assertThat(catalog.outlets()).isEmpty();
    }

    @Test
    void onePageIsListedOnce() throws IOException {
        String twice = GOOD + GOOD.replace("pages:\n", "").replace("fb-mau", "fb-hai");
        assertThat(load(twice).problems())
                .extracting(OutletProblem::message)
                .containsExactly("feed \"https://graph.facebook.com/100064123456789\" stands already in pages.yaml");
    }

    @Test
    void sourceFileCannotNamePosts() throws IOException {
        Files.writeString(
                dir.resolve("bao.yaml"),
                "id: bao\nname: B\nkind: local\ndomains: [{host: a.vn}]\n"
                        + "feeds: [{url: https://a.vn/rss, form: posts, grade: verified}]");
        assertThat(load(GOOD).problems())
                .extracting(OutletProblem::toString)
                .containsExactly("bao.yaml:5: \"form: posts\" is for the pages in pages.yaml");
    }

    @Test
    void bodyBelowTheTaxonomyIsNamedInFull() throws IOException {
        assertThat(load(GOOD.replace("ldld-ha-noi", "\"l4:Công đoàn cơ sở Mẫu\""))
                        .problems())
                .isEmpty();
    }

    private OutletCatalog load(String pages) throws IOException {
        Files.writeString(dir.resolve("pages.yaml"), pages);
        return OutletFiles.load(dir, "ldld-ha-noi"::equals);
    }
}
