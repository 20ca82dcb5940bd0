package vn.diembao.dashboards.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** A JSON schema (draft 2020-12) that a file must fit; what does not is said in plain words. Safe to share between threads. */
public final class SettingsSchema {
    private final Schema schema;

    /**
     * @param name resource beside the class
     * @throws UncheckedIOException when there is no such resource
     */
    public SettingsSchema(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** Everything that is wrong, in the order of the file. */
    List<Error> check(JsonNode root) {
        return schema.validate(root);
    }

    static String words(Error error) {
        String found = String.valueOf(error.getInstanceNode());
        String shown = found.length() <= 60 ? found : found.substring(0, 57) + "...";
        return switch (error.getKeyword()) {
            case "additionalProperties" -> "unknown key \"" + error.getProperty() + '"';
            case "required", "dependentRequired" -> "\"" + error.getProperty() + "\" is missing";
            case "uniqueItems" -> "an entry stands twice: remove one";
            default -> shown + ' ' + error.getMessage();
        };
    }
}
