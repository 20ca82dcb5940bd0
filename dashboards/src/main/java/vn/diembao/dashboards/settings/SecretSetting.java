package vn.diembao.dashboards.settings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A secret from the environment, or from a file that only its owner can read (row 43). */
public final class SecretSetting {
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private SecretSetting() {}

    /** The secret, or null and a problem that does not tell it. */
    public static String read(String name, Map<String, String> environment, List<String> problems) {
        String file = environment.get(name + "_FILE");
        String secret = file == null ? environment.get(name) : content(file, name + "_FILE", problems);
        if (secret != null && secret.isEmpty()) {
            problems.add(name + " is empty");
            return null;
        }
        if (secret == null && file == null) {
            problems.add("a user is named: set " + name + " or " + name + "_FILE");
        }
        return secret;
    }

    /** The secret in a file, or null and a problem that does not tell it. */
    public static String ofFile(Path file, List<String> problems) {
        String secret = content(file.toString(), "secret_file", problems);
        if (secret != null && secret.isEmpty()) {
            problems.add("secret_file (" + file + ") is empty");
            return null;
        }
        return secret;
    }

    private static String content(String file, String name, List<String> problems) {
        try {
            Path path = Path.of(file);
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains)) {
                problems.add(name + " (" + file + ") can be read by others: chmod 600 " + file);
                return null;
            }
            return Files.readString(path, UTF_8).strip();
        } catch (IOException | InvalidPathException e) {
            problems.add("cannot read " + name + " (" + file + ")");
            return null;
        }
    }
}
