package vn.diembao.pipeline.taxonomy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of one edition of the taxonomy, as their maintainers wrote them. It travels with the job, so every machine
 * labels by the same edition whatever lies on its own disk.
 *
 * @param texts content by file name, line ends as {@code \n}; every file of {@link #FILES}
 */
public record TaxonomyEdition(Map<String, String> texts) implements Serializable {
    /** Names of the files an edition is made of. */
    public static final List<String> FILES = List.of(
            "version.yaml",
            "programmes.yaml",
            "unions.yaml",
            "topics.yaml",
            "content-lines.yaml",
            "tone.yaml",
            "alerts.yaml",
            "relevance.yaml",
            "units.yaml",
            "rules.yaml",
            "abbreviations.yaml");

    /** Those of them that list cues by label. */
    static final List<String> CUE_FILES =
            List.of("topics.yaml", "content-lines.yaml", "tone.yaml", "alerts.yaml", "relevance.yaml", "units.yaml");

    private static final long serialVersionUID = 1;
    private static final int FINGERPRINT_LETTERS = 8;

    public TaxonomyEdition {
        requireNonNull(texts, "texts is null");
        texts = Map.copyOf(texts);
    }

    /** The edition of this build. */
    public static TaxonomyEdition shipped() {
        Map<String, String> texts = new TreeMap<>();
        for (String name : FILES) {
            try (InputStream in = TaxonomyEdition.class.getResourceAsStream("/taxonomy/" + name)) {
                texts.put(name, written(new String(requireNonNull(in, name).readAllBytes(), UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read taxonomy/" + name + ": " + e.getMessage(), e);
            }
        }
        return new TaxonomyEdition(texts);
    }

    /**
     * The edition in a directory; other files than YAML may lie beside it.
     *
     * @throws TaxonomyException naming every file that is missing, unknown or unreadable
     */
    public static TaxonomyEdition in(Path directory) {
        List<TaxonomyFinding> findings = new ArrayList<>();
        Map<String, String> texts = new TreeMap<>();
        for (Path file : yamlIn(directory)) {
            add(file, texts, findings);
        }
        for (String name : FILES) {
            if (!texts.containsKey(name)
                    && findings.stream().noneMatch(f -> f.file().equals(name))) {
                findings.add(
                        TaxonomyFinding.error(name, "is missing in " + directory + ": copy the shipped one there"));
            }
        }
        TaxonomyException.throwIfErrors(findings);
        return new TaxonomyEdition(texts);
    }

    /**
     * This edition with a file in the place of the one of its name.
     *
     * @throws TaxonomyException when it cannot be read or is none of {@link #FILES}
     */
    public TaxonomyEdition with(Path file) {
        List<TaxonomyFinding> findings = new ArrayList<>();
        Map<String, String> changed = new TreeMap<>(texts);
        add(file, changed, findings);
        TaxonomyException.throwIfErrors(findings);
        return new TaxonomyEdition(changed);
    }

    /** This edition with another content of a file. */
    public TaxonomyEdition with(String name, String content) {
        Map<String, String> changed = new TreeMap<>(texts);
        changed.put(name, written(content));
        return new TaxonomyEdition(changed);
    }

    /** First letters of the SHA-256 over names and contents: equal for equal files. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(texts).forEach((name, text) -> {
                digest.update((name + '\n').getBytes(UTF_8));
                digest.update((text + '\0').getBytes(UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, FINGERPRINT_LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    private static List<Path> yamlIn(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new TaxonomyException(List.of(TaxonomyFinding.error(
                    directory.toString(), "is no directory: name one that holds the files of a taxonomy")));
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + directory + ": " + e.getMessage(), e);
        }
    }

    private static void add(Path file, Map<String, String> texts, List<TaxonomyFinding> findings) {
        String name = file.getFileName().toString();
        if (!FILES.contains(name)) {
            findings.add(TaxonomyFinding.error(
                    name,
                    "is no file of a taxonomy: name it one of " + String.join(", ", FILES) + ", or move it away"));
            return;
        }
        try {
            texts.put(name, written(Files.readString(file)));
        } catch (CharacterCodingException e) {
            findings.add(TaxonomyFinding.error(name, "is not UTF-8: save it in that encoding"));
        } catch (IOException e) {
            findings.add(TaxonomyFinding.error(name, "cannot be read (" + file + "): mend its path or rights"));
        }
    }

    private static String written(String text) {
        String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return marked.replace("\r\n", "\n");
    }
}
