package vn.diembao.dashboards.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.diembao.dashboards.settings.SettingsFile;
import vn.diembao.dashboards.settings.SettingsSchema;

/**
 * The accounts: a file {@code NAME.yaml} each, which only its owner can read (row 43). A file that is changed or removed counts
 * from the next request on. Safe to share between threads.
 */
public final class AccountShelf {
    private static final SettingsSchema SCHEMA = new SettingsSchema(AccountShelf.class, "account.json");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");
    private static final String ENDING = ".yaml";
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path directory;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    private record Read(FileTime changed, long size, Optional<Account> account) {}

    /** @param directory need not be there: then there is no account */
    public AccountShelf(Path directory) {
        this.directory = requireNonNull(directory, "directory is null");
    }

    /** Whether a name may be given: small letters, digits, and {@code . _ -} behind the first. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Names of all accounts, sorted. */
    public List<String> names() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }

    /** Everything that is wrong with the files; empty when all is well. */
    public List<String> problems() throws IOException {
        List<String> problems = new ArrayList<>();
        for (String name : names()) {
            if (isName(name)) {
                load(name, problems);
            } else {
                problems.add(name + ENDING + ": a name has small letters, digits, and . _ - only");
            }
        }
        return problems;
    }

    /** The account of this name; none when there is no such file or something is wrong with it. */
    public Optional<Account> find(String name) {
        if (!isName(name)) {
            return Optional.empty();
        }
        try {
            Path file = file(name);
            FileTime changed = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            Read before = read.get(name);
            if (before == null || !before.changed().equals(changed) || before.size() != size) {
                before = new Read(changed, size, load(name, new ArrayList<>()));
                read.put(name, before);
            }
            return before.account();
        } catch (IOException e) {
            read.remove(name);
            return Optional.empty();
        }
    }

    /**
     * Writes a new account.
     *
     * @throws IOException when there is one of this name, or the file cannot be written
     */
    public Path add(Account account) throws IOException {
        Visitor visitor = account.visitor();
        if (!isName(visitor.name())) {
            throw new IllegalArgumentException("no name of an account: " + visitor.name());
        }
        Files.createDirectories(directory);
        return write(file(visitor.name()), text(account));
    }

    /**
     * Writes an account anew, whole or not at all; sessions with another password end.
     *
     * @throws IOException when there is none of this name, or the file cannot be written
     */
    public Path replace(Account account) throws IOException {
        Path file = file(account.visitor().name());
        if (find(account.visitor().name()).isEmpty()) {
            throw new NoSuchFileException(file.toString());
        }
        Path draft = directory.resolve(account.visitor().name() + ".tmp");
        Files.deleteIfExists(draft);
        return Files.move(write(draft, text(account)), file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String text(Account account) {
        Visitor visitor = account.visitor();
        String units = visitor.units().isEmpty() ? "" : "units: [" + String.join(", ", visitor.units()) + "]\n";
        return "role: " + visitor.role().name().toLowerCase(Locale.ROOT) + "\nfulltext: " + visitor.fulltext() + '\n'
                + units + "password: " + account.password().text() + '\n';
    }

    private static Path write(Path file, String text) throws IOException {
        if (isPosix(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
            return Files.writeString(file, text, UTF_8);
        }
        return Files.writeString(file, text, UTF_8, StandardOpenOption.CREATE_NEW);
    }

    /** Removes an account; its sessions end with the next request. */
    public boolean remove(String name) throws IOException {
        return isName(name) && Files.deleteIfExists(file(name));
    }

    private Optional<Account> load(String name, List<String> problems) throws IOException {
        Path file = file(name);
        if (isPosix(file) && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
            problems.add(file.getFileName() + ": can be read by others: chmod 600 " + file);
            return Optional.empty();
        }
        return SettingsFile.read(file, SCHEMA, problems).map(root -> account(name, root));
    }

    private static Account account(String name, JsonNode root) {
        List<String> units = new ArrayList<>();
        root.path("units").forEach(unit -> units.add(unit.asText()));
        Role role = Role.valueOf(root.path("role").asText().toUpperCase(Locale.ROOT));
        return new Account(
                new Visitor(name, role, root.path("fulltext").asBoolean(false), units),
                PasswordHash.parse(root.path("password").asText()));
    }

    private Path file(String name) {
        return directory.resolve(name + ENDING);
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
