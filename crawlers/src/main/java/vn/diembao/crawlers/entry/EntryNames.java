package vn.diembao.crawlers.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.SlotKey;

/** The words of tables: what columns and kinds are called, with marks or without, and how a problem is put. */
final class EntryNames {
    private static final Properties NAMES = load("names.properties");
    private static final Properties PROBLEMS = load("problems.properties");
    private static final Map<String, EntryColumn> COLUMNS = new HashMap<>();
    private static final Map<String, ArticleKind> KINDS = new HashMap<>();

    static {
        for (EntryColumn column : EntryColumn.values()) {
            names("column." + column).forEach(name -> COLUMNS.put(SlotKey.of(name), column));
        }
        for (ArticleKind kind : List.of(ArticleKind.PRINT, ArticleKind.TV, ArticleKind.RADIO, ArticleKind.SOCIAL)) {
            names("kind." + kind).forEach(name -> KINDS.put(SlotKey.of(name), kind));
        }
    }

    private EntryNames() {}

    static Optional<EntryColumn> column(String name) {
        return Optional.ofNullable(COLUMNS.get(SlotKey.of(name)));
    }

    static Optional<ArticleKind> kind(String name) {
        return Optional.ofNullable(KINDS.get(SlotKey.of(name)));
    }

    /** The name that the office is told. */
    static String shown(EntryColumn column) {
        return names("column." + column).findFirst().orElseThrow();
    }

    static String problem(EntryFault fault) {
        return PROBLEMS.getProperty(fault.name());
    }

    private static Stream<String> names(String key) {
        return Stream.of(NAMES.getProperty(key).split("\\|")).map(String::strip);
    }

    private static Properties load(String resource) {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(EntryNames.class.getResourceAsStream(resource), UTF_8)) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
