package vn.diembao.app.faults;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java process of ours that can be killed; it never outlives this one. */
final class ChildJvm {
    /** Far more than the system takes to take down a process. */
    private static final long END_SECONDS = 30;

    private final Process process;

    private ChildJvm(Process process) {
        this.process = process;
    }

    /**
     * The command line of a main class with our own class path.
     *
     * @param heap such as {@code 256m}
     */
    static List<String> command(String heap, List<String> properties, String main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.time=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8"));
        command.addAll(properties);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Tether.class.getName(), main));
        command.addAll(arguments);
        return command;
    }

    /** @param messages file that all it prints is added to */
    static ChildJvm start(List<String> command, Map<String, String> environment, Path messages) throws IOException {
        Files.createDirectories(messages.toAbsolutePath().getParent());
        File file = messages.toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(file));
        // Flags and clusters meant for the parent.
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("DIEMBAO_")
                        || List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS")
                                .contains(name));
        builder.environment().putAll(environment);
        return new ChildJvm(builder.start());
    }

    boolean ended() {
        return !process.isAlive();
    }

    int exitValue() {
        return process.exitValue();
    }

    /** SIGKILL: nothing in it can do anything about it. Returns when it is gone. */
    void kill() {
        process.destroyForcibly()
                .onExit()
                .orTimeout(END_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
