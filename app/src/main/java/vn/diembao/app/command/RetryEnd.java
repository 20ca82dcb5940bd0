package vn.diembao.app.command;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.diembao.crawlers.extract.CanonicalUrl;
import vn.diembao.model.LetterOutcome;

/** How the letters of a retry ended. */
record RetryEnd(int taken, int otherwise, int again) {

    /** Looks each up in what the job wrote, and settles those whose input was not refused for the same reason. */
    static RetryEnd of(RetryPlan plan, DeadLetters box, Instant now) throws IOException {
        Set<String> refused = refusedSince(plan.began(), box);
        Map<Boolean, List<FoundLetter>> byRefused =
                plan.letters().stream().collect(Collectors.partitioningBy(found -> refused.contains(address(found))));
        List<FoundLetter> clean = byRefused.get(false);
        List<FoundLetter> others = byRefused.get(true);
        int cleanAgain = box.settle(clean, LetterOutcome.TAKEN, now).size();
        int othersAgain =
                box.settle(others, LetterOutcome.REFUSED_OTHERWISE, now).size();
        return new RetryEnd(clean.size() - cleanAgain, others.size() - othersAgain, cleanAgain + othersAgain);
    }

    boolean allTaken() {
        return otherwise + again == 0;
    }

    @Override
    public String toString() {
        return "retried " + (taken + otherwise + again) + ": " + taken + " taken, " + again + " refused again, "
                + otherwise + " refused for another reason";
    }

    /** A page is asked for by its feed's address and refused later by its canonical one. */
    private static String address(FoundLetter found) {
        String url = found.letter().rejection().url();
        return url.isEmpty() ? url : CanonicalUrl.of(url);
    }

    private static Set<String> refusedSince(Instant began, DeadLetters box) throws IOException {
        Set<String> urls = new HashSet<>();
        Query since = Query.of(q -> q.range(r -> r.date(d -> d.field("at").gte(began.toString()))));
        box.forEachWhile(since, found -> {
            String url = address(found);
            if (!url.isEmpty()) {
                urls.add(url);
            }
            return true;
        });
        return urls;
    }
}
