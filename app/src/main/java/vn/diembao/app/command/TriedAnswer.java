package vn.diembao.app.command;

import java.io.PrintStream;
import java.util.List;
import vn.diembao.crawlers.fetch.FetchResult;
import vn.diembao.crawlers.fetch.FetchTrial;
import vn.diembao.crawlers.fetch.LogLine;

/** What {@code sources try} tells of the way to an answer. */
final class TriedAnswer {
    /** Characters of what a server says of its answer. */
    private static final int MOST = 200;

    private final PrintStream out;

    TriedAnswer(PrintStream out) {
        this.out = out;
    }

    void print(FetchTrial trial) {
        FetchResult answer = trial.answer();
        List<FetchTrial.Hop> hops = trial.hops();
        for (int hop = 0; hop < hops.size(); hop++) {
            out.println(
                    (hop == 0 ? "asked:     " : "then:      ") + hops.get(hop).url());
            out.println("  robots:  " + hops.get(hop).robots());
        }
        if (answer.status() > 0 && !hops.isEmpty()) {
            String type = answer.contentType() == null ? "without a type" : LogLine.of(answer.contentType(), MOST);
            out.println("answer:    " + answer.status() + " " + type + ", " + answer.body().length + " bytes");
        }
        if (answer.problem() != null) {
            out.println("problem:   " + answer.problem() + ", " + answer.detail());
            return;
        }
        String declared =
                trial.declared().isEmpty() ? "not declared" : LogLine.of(String.join(", ", trial.declared()), MOST);
        String read = trial.charset() == null ? "" : ", read as " + trial.charset();
        out.println("charset:   " + declared + read);
    }
}
