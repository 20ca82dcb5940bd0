package vn.diembao.app.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.Main;

/** {@code diembao run} in a home of its own. */
final class OneProcess implements PressUnderFault {
    private static final Pattern RESUMED = Pattern.compile("going on from checkpoint \\S+ \\((\\S+)\\)");

    private final Path home;
    private final PressInput input;
    private ChildJvm run;

    OneProcess(Path home, PressInput input) {
        this.home = home;
        this.input = input;
    }

    @Override
    public void start() throws IOException {
        List<String> arguments = List.of(
                "run",
                "--until-unchanged",
                "--sources",
                input.sources().toString(),
                "--elasticsearch",
                input.elasticsearch(),
                "--allow-loopback",
                input.loopback(),
                "--warc-days",
                "0",
                "--checkpoint-interval",
                "PT1S");
        List<String> command = ChildJvm.command("512m", List.of(), Main.class.getName(), arguments);
        run = ChildJvm.start(command, Map.of("DIEMBAO_HOME", home.toString()), messages());
    }

    @Override
    public void strike(FaultKind kind) throws IOException {
        if (kind == FaultKind.PROCESS) {
            run.kill();
            start();
        }
    }

    @Override
    public Path checkpoints() {
        return new DiembaoHome(home).checkpoints();
    }

    @Override
    public boolean ended() {
        return run.ended();
    }

    @Override
    public Optional<String> failure() {
        return run.ended() && run.exitValue() != 0
                ? Optional.of("the run ended with " + run.exitValue() + ", see " + messages())
                : Optional.empty();
    }

    @Override
    public Optional<String> resumedFrom() throws IOException {
        return RESUMED.matcher(Files.readString(messages()))
                .results()
                .map(told -> told.group(1))
                .reduce((before, last) -> last);
    }

    @Override
    public void close() {
        if (run != null) {
            run.kill();
        }
    }

    private Path messages() {
        return home.resolve("messages");
    }
}
