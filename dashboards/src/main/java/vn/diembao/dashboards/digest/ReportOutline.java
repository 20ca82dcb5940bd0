package vn.diembao.dashboards.digest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.diembao.dashboards.settings.SettingsFile;
import vn.diembao.dashboards.settings.SettingsSchema;

/** Headings of a periodic report and what is asked under them: {@code outline.yaml}. */
record ReportOutline(List<Heading> headings) {
    private static final SettingsSchema SCHEMA = new SettingsSchema(ReportOutline.class, "outline.json");

    ReportOutline {
        headings = List.copyOf(headings);
    }

    /** Which figures stand under a heading. */
    enum Fill {
        NONE,
        PRESS,
        PORTALS,
        CAMPAIGNS,
        SOCIAL,
        TARGETS
    }

    /**
     * A heading.
     *
     * @param level 1 to 3
     * @param asks what the writer is asked for
     */
    record Heading(int level, String number, String title, Fill fill, List<String> asks) {
        Heading {
            asks = List.copyOf(asks);
        }
    }

    /** @throws IllegalStateException when the file is not fit to be read; the message names every problem */
    static ReportOutline load() {
        List<String> problems = new ArrayList<>();
        return SettingsFile.resource(ReportOutline.class, "outline.yaml", SCHEMA, problems)
                .map(ReportOutline::of)
                .orElseThrow(() -> new IllegalStateException(String.join("; ", problems)));
    }

    private static ReportOutline of(JsonNode root) {
        List<Heading> headings = new ArrayList<>();
        for (JsonNode part : root.path("parts")) {
            List<String> asks = new ArrayList<>();
            part.path("asks").forEach(ask -> asks.add(ask.asText()));
            String fill = part.path("fill").asText("none");
            headings.add(new Heading(
                    part.path("level").asInt(),
                    part.path("number").asText(),
                    part.path("title").asText(),
                    Fill.valueOf(fill.toUpperCase(Locale.ROOT)),
                    asks));
        }
        return new ReportOutline(headings);
    }
}
