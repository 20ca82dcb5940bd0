package vn.diembao.model.elasticsearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The indices of the system. Readers and writers use the alias; the concrete index carries the mapping's version, so a
 * new mapping is a new index behind the same alias. A document's index depends on its type alone, never on a date.
 */
public enum StoredIndex {
    CLIPS("clips"),
    REJECTIONS("rejections"),
    SOURCE_HOURS("source-hours"),
    SOURCE_HEALTH("source-health"),
    TERMS("terms"),
    /** What was erased on request and may not come back. */
    ERASURES("erasures");

    private static final String MAPPING_VERSION = "v1";

    private final String alias;

    StoredIndex(String alias) {
        this.alias = alias;
    }

    /** Name to read from and write to. */
    public String alias() {
        return alias;
    }

    /** Name of the index behind the alias. */
    public String concrete() {
        return alias + '-' + MAPPING_VERSION;
    }

    /** The index template as JSON: the contract of this document type. */
    public String template() {
        String resource = "/index-templates/" + alias + ".json";
        try (InputStream in = StoredIndex.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
