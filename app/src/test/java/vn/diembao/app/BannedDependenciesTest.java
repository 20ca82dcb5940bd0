package vn.diembao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the build must not let in, and that nothing of it is on the class path. */
final class BannedDependenciesTest {
    private static final String POM = text();

    private static String text() {
        try {
            return Files.readString(Path.of("..", "pom.xml"));
        } catch (IOException e) {
            throw new IllegalStateException("the parent pom cannot be read", e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "log4j:log4j",
        "ch.qos.logback:*",
        "'org.apache.tika:*:[,3.2.2)'",
        "'org.apache.logging.log4j:log4j-core:[,2.17.1)'",
        "'org.apache.flink:flink-runtime:[,2.2.1)'",
        "'io.netty:*:[4.2,4.2.13)'"
    })
    void row74BuildFailsOnKnownHoles(String banned) {
        String rules = POM.substring(POM.indexOf("<bannedDependencies>"), POM.indexOf("</bannedDependencies>"));
        assertThat(rules).contains("<exclude>" + banned + "</exclude>");
    }

    @Test
    void row74NothingOfItIsOnTheClassPath() {
        List<String> jars = Stream.of(
                        System.getProperty("java.class.path").split(Pattern.quote(java.io.File.pathSeparator)))
                .map(entry -> Path.of(entry).getFileName().toString())
                .toList();
        assertThat(jars).anyMatch(jar -> jar.startsWith("log4j-api-"));
        assertThat(jars)
                .noneMatch(jar -> jar.matches("log4j-1\\..*|logback-.*|tika-.*|log4j-core-2\\.(?:[0-9]|1[0-6])\\..*"));
    }
}
