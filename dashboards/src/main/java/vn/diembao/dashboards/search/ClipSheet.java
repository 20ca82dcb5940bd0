package vn.diembao.dashboards.search;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipStory;
import vn.diembao.model.Evidence;
import vn.diembao.model.Labels;

/** How one clip reads: names for ids, days of Viet Nam, its text with the evidence marked, whole or only an extract. */
public final class ClipSheet {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final int EXTRACTS = 6;
    private static final int EXTRACT = 120;
    private static final Map<String, String> KINDS = Map.of(
            "relevance", "relevance",
            "programmes", "programme",
            "unions", "union",
            "federations", "union",
            "event_tone", "tone",
            "union_stance", "stance",
            "topics", "topic",
            "content_lines", "content_line",
            "alert_kinds", "alerts");

    private final Clip clip;
    private final TermBook book;
    private final boolean fulltext;

    /** @param fulltext whether the reader may see the whole text */
    public ClipSheet(Clip clip, TermBook book, boolean fulltext) {
        this.clip = clip;
        this.book = book;
        this.fulltext = fulltext;
    }

    public Clip clip() {
        return clip;
    }

    public boolean fulltext() {
        return fulltext;
    }

    /** A time as shown. */
    public static String time(Instant instant) {
        return instant == null ? "" : TIME.format(instant);
    }

    /** The address when it is one of the web, else empty: nothing else becomes a link. */
    public static String link(Clip clip) {
        try {
            URI uri = new URI(clip.article().url());
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawUserInfo() == null ? uri.toASCIIString() : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /** What the clip was labelled with, names by heading; headings without a name are left out. */
    public Map<String, List<String>> labels() {
        Labels labels = clip.labels();
        Map<String, List<String>> names = new LinkedHashMap<>();
        put(names, "relevance", List.of(labels.relevance()));
        put(names, "programmes", labels.programmes());
        put(names, "unions", labels.unions());
        if (!labels.federations().equals(labels.unions())) {
            put(names, "federations", labels.federations());
        }
        put(names, "event_tone", List.of(labels.eventTone()));
        put(names, "union_stance", List.of(labels.unionStance()));
        put(names, "topics", labels.topics());
        put(names, "content_lines", labels.contentLines());
        put(names, "alert_kinds", labels.alertKinds());
        return names;
    }

    public List<List<Stretch>> title() {
        return marked("title", clip.article().title());
    }

    public List<List<Stretch>> lead() {
        String lead = clip.article().lead();
        return fulltext
                ? marked("lead", lead)
                : lead.isEmpty() ? List.of() : List.of(Stretch.plain(ClipFinder.cut(lead)));
    }

    /** Empty for who may not see it. */
    public List<List<Stretch>> body() {
        return fulltext ? marked("body", clip.article().body()) : List.of();
    }

    /** Why it was labelled so: what for, by which rule, where, and the words; for who sees no whole text a few short ones. */
    public List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        for (Evidence one : clip.labels().evidence()) {
            String words = one.text() == null ? "" : one.text();
            if (fulltext) {
                reasons.add(reason(one, words));
            } else if (reasons.size() < EXTRACTS && words.length() <= EXTRACT) {
                reasons.add(reason(one, words));
            }
        }
        return reasons;
    }

    /** One piece of evidence as shown; {@code by} says what kind of rule gave the label, without ids and weights. */
    public record Reason(String label, String by, String field, String words) {}

    /** What the clip is to the text it copies, in words; empty where nothing is said of it. */
    public static String copy(Clip clip, TermBook book) {
        ClipStory story = clip.story();
        return story == null || story.kind() == null
                ? ""
                : book.name("copy", story.kind().name());
    }

    /** What has become of its page, in words; empty while it stands. */
    public static String state(Clip clip) {
        return clip.history().withdrawnAt() == null ? "" : "Đã gỡ";
    }

    /** What had to be mended, in words. */
    public List<String> flags() {
        return clip.article().flags().stream()
                .map(flag -> book.name("flag", flag))
                .toList();
    }

    private Reason reason(Evidence one, String words) {
        String by = one.by().replaceFirst(":.*", "");
        return new Reason(name(one), book.name("by", by), book.name("field", one.field()), words);
    }

    private List<List<Stretch>> marked(String field, String text) {
        List<Evidence> own = clip.labels().evidence().stream()
                .filter(one -> field.equals(one.field()))
                .toList();
        return MarkedText.of(text, own, this::name);
    }

    private String name(Evidence one) {
        int colon = one.label().indexOf(':');
        String kind = colon < 0 ? one.label() : one.label().substring(0, colon);
        String heading = book.name("label", kind);
        return colon < 0 || !KINDS.containsKey(kind)
                ? heading
                : heading + ": " + book.name(KINDS.get(kind), one.label().substring(colon + 1));
    }

    private void put(Map<String, List<String>> names, String kind, List<String> ids) {
        List<String> shown = ids.stream()
                .map(id -> book.name(KINDS.get(kind), id))
                .distinct()
                .toList();
        if (!shown.isEmpty()) {
            names.put(book.name("label", kind), shown);
        }
    }
}
