package vn.diembao.dashboards.search;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.diembao.model.StoredJson;

/** Saved searches, a file each. Safe to share between threads. */
public final class SearchShelf {
    /** So many may one owner keep. */
    public static final int MOST = 100;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final String ENDING = ".json";
    private static final JsonMapper JSON = StoredJson.mapper();

    private final Path directory;

    /** @param directory made with the first search */
    public SearchShelf(Path directory) {
        this.directory = requireNonNull(directory, "directory is null");
    }

    /**
     * Keeps a search.
     *
     * @throws SearchRefusedException when its owner has too many
     */
    public synchronized void keep(SavedSearch search) throws IOException {
        if (of(search.owner()).size() >= MOST) {
            throw new SearchRefusedException("Bạn đã lưu " + MOST + " tìm kiếm: hãy xóa bớt trước khi lưu thêm.");
        }
        Files.createDirectories(directory);
        Path draft = Files.createTempFile(directory, "draft", ".tmp");
        Files.write(draft, JSON.writeValueAsBytes(search));
        Files.move(draft, file(search.id()), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Those of one owner, by name. */
    public List<SavedSearch> of(String owner) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        List<String> ids;
        try (Stream<Path> files = Files.list(directory)) {
            ids = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .toList();
        }
        List<SavedSearch> own = new ArrayList<>();
        for (String id : ids) {
            find(id).filter(search -> search.owner().equals(owner)).ifPresent(own::add);
        }
        own.sort(Comparator.comparing(SavedSearch::name).thenComparing(SavedSearch::savedAt));
        return own;
    }

    /** The search of this id. */
    public Optional<SavedSearch> find(String id) throws IOException {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file(id)), SavedSearch.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Forgets a search; one that is another's is as if it were not there (row 69). */
    public boolean forget(String id, String owner) throws IOException {
        Optional<SavedSearch> search = find(id).filter(found -> found.owner().equals(owner));
        return search.isPresent() && Files.deleteIfExists(file(id));
    }

    private Path file(String id) {
        return directory.resolve(id + ENDING);
    }
}
