package vn.diembao.dashboards.mail;

import java.nio.file.Path;
import java.time.Clock;

/** A process that empties an outbox, for tests that kill it. */
final class MailChild {
    private MailChild() {}

    public static void main(String[] arguments) throws Exception {
        new MailFixture(Path.of(arguments[0]), Clock.systemUTC()).send(Integer.parseInt(arguments[1]));
    }

    static Process start(Path root, int port) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        MailChild.class.getName(),
                        root.toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
