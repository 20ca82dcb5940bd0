package vn.diembao.pipeline.copy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Knows the sites that carry the articles of other outlets: {@code story/aggregators.yaml}. */
public final class Aggregators {
    private static final String RESOURCE = "/story/aggregators.yaml";
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Set<String> names;

    private Aggregators(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    /** The list that is shipped. */
    public static Aggregators load() {
        try (InputStream in = Aggregators.class.getResourceAsStream(RESOURCE)) {
            Set<String> names = new HashSet<>();
            for (JsonNode site : YAML.readTree(in)) {
                names.add(site.required("host").asText());
                if (site.has("id")) {
                    names.add(site.get("id").asText());
                }
            }
            return new Aggregators(names);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** @param source host of an outlet, any host below a listed one included, or id of its source file; null for none */
    public boolean contain(String source) {
        String name = source == null ? "" : source.toLowerCase(Locale.ROOT);
        while (!name.isEmpty()) {
            if (names.contains(name)) {
                return true;
            }
            name = name.substring(name.indexOf('.') < 0 ? name.length() : name.indexOf('.') + 1);
        }
        return false;
    }
}
