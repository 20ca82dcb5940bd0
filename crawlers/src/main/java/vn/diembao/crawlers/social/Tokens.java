package vn.diembao.crawlers.social;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Finds tokens by their names, anew for each look, so that one that is replaced counts at once: in the environment as
 * {@code DIEMBAO_TOKEN_NAME}, in the file that {@code DIEMBAO_TOKEN_NAME_FILE} names, else in {@code tokens/NAME}.
 */
final class Tokens {
    private static final String PREFIX = "DIEMBAO_TOKEN_";

    private final Path directory;
    private final Map<String, String> environment;

    Tokens(Path directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = Map.copyOf(environment);
    }

    /**
     * The token of that name.
     *
     * @throws IOException with a message that does not tell it, when there is none
     */
    String find(String name) throws IOException {
        String variable = PREFIX + name.replace('-', '_').toUpperCase(Locale.ROOT);
        String given = environment.get(variable);
        if (given != null && !given.isBlank()) {
            return given.strip();
        }
        String file = environment.get(variable + "_FILE");
        String token =
                SecretFile.read(file == null ? directory.resolve("tokens").resolve(name) : Path.of(file));
        if (token.isEmpty()) {
            throw new IOException("the token \"" + name + "\" is empty");
        }
        return token;
    }
}
