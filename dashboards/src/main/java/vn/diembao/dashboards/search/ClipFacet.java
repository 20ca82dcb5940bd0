package vn.diembao.dashboards.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What clips can be narrowed down by. Values of one facet are alternatives, facets must all hold. */
public enum ClipFacet {
    RELEVANCE("Liên quan", "labels.relevance", "relevance"),
    PROGRAMME("Chương trình, phong trào", "labels.programmes", "programme"),
    LEVEL("Cấp công đoàn", "", "level"),
    /** Federations of provinces and cities. */
    PROVINCE("Tỉnh, thành phố", "labels.federations", "union"),
    /** All bodies with an id of their own that are not federations of provinces. */
    BODY("Tổng Liên đoàn, công đoàn ngành", "labels.federations", "union"),
    /** Bodies below, which have their name in the id. */
    LOWER("Công đoàn cấp dưới", "labels.unions", "union"),
    TONE("Sắc thái", "labels.event_tone", "tone"),
    STANCE("Hình ảnh công đoàn", "labels.union_stance", "stance"),
    TOPIC("Chủ đề", "labels.topics", "topic"),
    LINE("Tuyến nội dung", "labels.content_lines", "content_line"),
    ALERT("Cần lưu ý", "labels.alert_kinds", "alerts"),
    KIND("Loại", "kind", "kind"),
    OUTLET_KIND("Loại cơ quan báo chí", "", "outlet_kind"),
    OUTLET("Cơ quan báo chí, trang", "outlet.id", "source"),
    COPY("Bản gốc, đăng lại", "story.kind", "copy"),
    /** The clips that a text has or that copy it, by id; followed to from a clip, not offered. */
    TEXT("Các bản của một bài", "story.duplicate_of", "text"),
    /** The clips of an event, by id; followed to from a clip or a board, not offered. */
    STORY("Một sự việc", "story.id", "story");

    private final String title;
    private final String field;
    private final String names;

    ClipFacet(String title, String field, String names) {
        this.title = title;
        this.field = field;
        this.names = names;
    }

    /** In Vietnamese, as shown. */
    public String title() {
        return title;
    }

    /** Its parameter in the address of a search. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its values are offered to choose from; others come with links. */
    public boolean isOffered() {
        return this != TEXT && this != STORY;
    }

    /** Which names its values have: a kind of {@code TermBook}. */
    String names() {
        return names;
    }

    /** Field of the index; empty where values are queries. */
    String field() {
        return field;
    }

    /** The facet of this parameter. */
    static Optional<ClipFacet> of(String key) {
        return Stream.of(values()).filter(facet -> facet.key().equals(key)).findFirst();
    }
}
