package vn.diembao.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.diembao.dashboards.web.TrialPress.EXTRACTS;
import static vn.diembao.dashboards.web.TrialPress.SERIES;
import static vn.diembao.dashboards.web.TrialPress.WHOLE;
import static vn.diembao.dashboards.web.TrialPress.found;
import static vn.diembao.dashboards.web.TrialPress.page;
import static vn.diembao.dashboards.web.TrialPress.typed;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search finds on a real index, through the wire. */
final class SearchIT {
    @TempDir
    private static Path home;

    private static TrialPress press;

    @BeforeAll
    static void open() throws IOException {
        press = new TrialPress(home);
    }

    @AfterAll
    static void stop() throws IOException {
        press.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "cong nhan mau; 3",
                "công nhân mẫu; 3",
                "cổng nhẫn; 2",
                "\"cổng nhẫn vàng\"; 1",
                "\"ngừng việc đòi lương\"; 2",
                "\"việc ngừng\"; 0",
                "hòa giải; 3",
                "hoà giải; 3",
                "công nhân mẫu -lương; 1",
                "nhẫn | \"ngừng việc\"; 4",
                "bán; 2",
                "ban -bản; 2",
                "ban -bản -bán; 1",
                "tet sum vay; 130"
            })
    void searchFindsWordsWithAndWithoutMarks(String text, int found) throws IOException {
        Document page = page(press.reader(WHOLE), typed(text));
        assertThat(found(page)).isEqualTo(Integer.toString(found));
    }

    @Test
    void wordsThatStandTogetherComeFirst() throws IOException {
        Elements hits = page(press.reader(WHOLE), typed("ngừng việc")).select(".hit h2");
        assertThat(hits).hasSize(3);
        assertThat(hits.first().text()).contains("ngừng việc");
        assertThat(hits.last().text()).isEqualTo("Việc làm không ngừng tăng");
        assertThat(page(press.reader(WHOLE), typed("ngừng việc") + "&order=newest")
                        .select(".hit h2")
                        .first()
                        .text())
                .isEqualTo("Việc làm không ngừng tăng");
    }

    @Test
    void aMistypedDayLeavesTheRestOfTheFormAsItWas() throws IOException {
        Document page = TrialPress.answer(
                press.reader(WHOLE), "/search?q=tin&tone=pos&programme=tet-sum-vay&from=32/1/2025&to=1/2/2025");
        assertThat(page.select("[role=alert]").text()).contains("ngày/tháng/năm");
        assertThat(page.select("input[name=tone]").attr("value")).isEqualTo("pos");
        assertThat(page.select("input[name=programme]").attr("value")).isEqualTo("tet-sum-vay");
        assertThat(page.select("input[name=q]").attr("value")).isEqualTo("tin");
        assertThat(page.select("input[name=from]").attr("value")).isEqualTo("32/1/2025");
        assertThat(page.select("input[name=to]").attr("value")).isEqualTo("1/2/2025");
    }

    @Test
    void everyClipComesOnOnePageAndNoneTwice() throws IOException {
        WireClient client = press.reader(EXTRACTS);
        Set<String> links = new LinkedHashSet<>();
        int shown = 0;
        String next = "/search?programme=tet-sum-vay";
        while (!next.isEmpty()) {
            Document page = page(client, next);
            assertThat(page.select(".facet")).isNotEmpty();
            shown += page.select(".hit").size();
            page.select(".hit h2 a").forEach(link -> links.add(link.attr("href")));
            next = page.select("a[rel=next]").attr("href");
        }
        assertThat(shown).isEqualTo(SERIES);
        assertThat(links).hasSize(SERIES);
    }

    @Test
    void facetsCountWhatChoosingThemFinds() throws IOException {
        WireClient client = press.reader(EXTRACTS);
        Document page = page(client, "/search?q=tin&programme=tet-sum-vay");
        int followed = 0;
        for (Element facet : page.select(".facet")) {
            boolean own = facet.select("summary").text().equals("Chương trình, phong trào");
            for (Element link : own ? new Elements() : facet.select("li a")) {
                assertThat(found(page(client, link.attr("href"))))
                        .as(facet.select("summary").text() + ": " + link.text())
                        .isEqualTo(link.select("b").text());
                followed++;
            }
        }
        assertThat(followed).isGreaterThanOrEqualTo(7);
    }

    @Test
    void figuresAreThoseOfElasticsearch() throws IOException {
        WireClient client = press.reader(EXTRACTS);
        for (String tone : List.of("pos", "neu", "neg")) {
            Query query = Query.of(q -> q.term(t -> t.field("labels.event_tone").value(tone)));
            assertThat(found(page(client, "/search?tone=" + tone))).isEqualTo(Long.toString(press.count(query)));
        }
    }

    @Test
    void daysAreThoseOfVietNam() throws IOException {
        WireClient client = press.reader(EXTRACTS);
        assertThat(page(client, "/search?from=10/01/2025&to=10/01/2025")
                        .select(".sum strong")
                        .text())
                .isEqualTo("65");
        assertThat(page(client, "/search?from=2025-01-11&to=2025-01-19")
                        .select(".sum strong")
                        .text())
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=*a",
                "/search?from=hom+nay",
                "/search?after=AAAA",
                "/search?after=W10",
                "/search?after=WyJhIiwiYiJd",
                "/search?from=%2B10000-01-01",
                "/search?q=%22a+*%22"
            })
    void row45WhatIsNotCarriedOutIsToldInOneSentence(String path) throws IOException {
        WireClient.Answer answer = press.reader(EXTRACTS).get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"script\":{\"source\":\"1\"}}",
                "title:/(.+?,){12}P/",
                "_exists_:body",
                "((((((((((x))))))))))",
                "labels.alert:true OR NOT x",
                "regexp script _id",
                "lương AND (",
                "\\\"",
                "~ ^ \u0000 ]["
            })
    void row45QueryLanguageIsTextToTheRealElasticsearch(String text) throws IOException {
        assertThat(press.reader(EXTRACTS).get(typed(text)).status()).isEqualTo(200);
    }
}
