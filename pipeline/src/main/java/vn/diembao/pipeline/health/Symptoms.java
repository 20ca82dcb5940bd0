package vn.diembao.pipeline.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.diembao.model.HealthReason;

/** What each kind of mark says of a source's health: the table {@code health/symptoms.csv}. */
final class Symptoms {
    private static final String TABLE = "/health/symptoms.csv";
    private static final String HEADER = "kind,among,reason";

    private final Map<String, Symptom> byKind = new HashMap<>();

    /** Among what a kind is counted. */
    enum Among {
        POLL,
        PAGE,
        OURS,
        SIGN
    }

    /** What a kind of mark says. */
    record Symptom(Among among, HealthReason reason) {}

    private Symptoms() {}

    static Symptoms load() {
        Symptoms symptoms = new Symptoms();
        lines().stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank() && !line.equals(HEADER))
                .forEach(symptoms::add);
        return symptoms;
    }

    /** Null for a kind that says nothing. */
    Symptom of(String kind) {
        return byKind.get(kind);
    }

    private void add(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 3) {
            throw new IllegalStateException("three cells make a row of " + TABLE + ": " + line);
        }
        Symptom symptom = new Symptom(Among.valueOf(cells[1].toUpperCase(Locale.ROOT)), HealthReason.valueOf(cells[2]));
        if (byKind.put(cells[0], symptom) != null) {
            throw new IllegalStateException("a kind stands twice in " + TABLE + ": " + line);
        }
    }

    private static List<String> lines() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(Symptoms.class.getResourceAsStream(TABLE), UTF_8))) {
            return in.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TABLE, e);
        }
    }
}
