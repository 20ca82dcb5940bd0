package vn.diembao.app;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import vn.diembao.pipeline.RetentionPlan;

/** How long a run keeps what is stored. */
public final class RetentionOption {
    @Option(names = "--post-days", paramLabel = "DAYS", description = "Days that posts stay (default: 90).")
    private int postDays = RetentionPlan.STANDARD.postDays();

    @Option(names = "--clip-months", paramLabel = "MONTHS", description = "Months that other clips stay (default: 24).")
    private int clipMonths = RetentionPlan.STANDARD.clipMonths();

    @Option(names = "--letter-days", paramLabel = "DAYS", description = "Days that dead letters stay (default: 90).")
    private int letterDays = RetentionPlan.STANDARD.letterDays();

    @Option(
            names = "--figure-months",
            paramLabel = "MONTHS",
            description = "Months that the account and the health of sources stay (default: 24).")
    private int figureMonths = RetentionPlan.STANDARD.figureMonths();

    /** The plan, refused when any time is not positive. */
    public RetentionPlan require() {
        List<String> problems = new ArrayList<>();
        check("--post-days", postDays, problems);
        check("--clip-months", clipMonths, problems);
        check("--letter-days", letterDays, problems);
        check("--figure-months", figureMonths, problems);
        if (!problems.isEmpty()) {
            throw CommandException.wrong(problems);
        }
        return new RetentionPlan(postDays, clipMonths, letterDays, figureMonths);
    }

    private static void check(String name, int value, List<String> problems) {
        if (value < 1) {
            problems.add(name + " is 1 or more, not " + value);
        }
    }
}
