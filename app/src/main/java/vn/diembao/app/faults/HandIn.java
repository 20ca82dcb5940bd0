package vn.diembao.app.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Hands a job in to a session cluster and waits for its end, given the arguments of the Flink image's start script: so
 * {@code docker/flink/resume.sh} decides here too what the job goes on from. First argument: the jar.
 */
final class HandIn {
    private static final String CLIENT = "org.apache.flink.client.cli.CliFrontend";
    private static final String FROM = "--fromSavepoint";
    private static final String CLASS = "--job-classname";

    private HandIn() {}

    public static void main(String[] arguments) throws Throwable {
        List<String> command = new ArrayList<>(List.of(CLIENT));
        command.addAll(run(arguments[0], Arrays.asList(arguments).subList(1, arguments.length)));
        Tether.run(command);
    }

    /** @param given {@code standalone-job [--fromSavepoint PLACE] --job-classname CLASS ARGUMENTS…} */
    static List<String> run(String jar, List<String> given) {
        List<String> run = new ArrayList<>(List.of("run"));
        int at = 1;
        if (given.get(at).equals(FROM)) {
            run.addAll(List.of(FROM, given.get(at + 1)));
            at += 2;
        }
        if (!given.get(at).equals(CLASS)) {
            throw new IllegalArgumentException("expected " + CLASS + ", not " + given.get(at));
        }
        run.addAll(List.of("--class", given.get(at + 1), jar));
        run.addAll(given.subList(at + 2, given.size()));
        return run;
    }
}
