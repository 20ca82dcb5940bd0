package vn.diembao.app.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** Pages as the four CMS families lay them out, and addresses as they form them. */
final class DemoLayout {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT).withZone(ZONE);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyMMddHHmmss", Locale.ROOT).withZone(ZONE);
    private static final JsonMapper JSON = new JsonMapper();

    private final String template;

    DemoLayout(String family) throws IOException {
        try (InputStream in = DemoLayout.class.getResourceAsStream("/demo/layouts/" + family + ".html")) {
            template = new String(in.readAllBytes(), UTF_8);
        }
    }

    static String path(String family, DemoScript.Story story, Instant published, int index) {
        String stamp = STAMP.format(published);
        return switch (family) {
            case "vccorp" -> "/" + story.section() + "/" + story.slug() + "-1" + stamp + "000" + index + ".htm";
            case "zce" -> "/" + story.slug() + "-post" + (300_000 + index) + ".html";
            default -> "/" + story.slug() + "-" + (700_000 + index) + ".html";
        };
    }

    String page(DemoScript.DemoOutlet outlet, DemoStory story, String url, Instant at) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("json_title", json(story.title(at)));
        values.put("json_outlet", json(outlet.name()));
        values.put("title", escaped(story.title(at)));
        values.put("lead", escaped(story.script().lead()));
        values.put("outlet", escaped(outlet.name()));
        values.put("section", escaped(story.script().section()));
        values.put("author", escaped(story.script().author()));
        values.put("caption", escaped(story.script().caption()));
        values.put("url", escaped(url));
        values.put("date", SHOWN.format(story.published()));
        values.put(
                "iso",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(story.published().atZone(ZONE)));
        values.put("tags", wrapped(story.script().tags(), "<a href=\"#\">", "</a> "));
        values.put("paragraphs", wrapped(story.paragraphs(at), "<p>", "</p>\n"));
        String page = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            page = page.replace("{{" + value.getKey() + "}}", value.getValue());
        }
        return story.script().nfd() ? Normalizer.normalize(page, Normalizer.Form.NFD) : page;
    }

    private static String wrapped(List<String> texts, String before, String after) {
        return texts.stream().map(text -> before + escaped(text) + after).collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return Entities.escape(text);
    }

    private static String json(String text) throws JsonProcessingException {
        return JSON.writeValueAsString(text).replace("<", "\\u003c");
    }
}
