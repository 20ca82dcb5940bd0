package vn.diembao.crawlers.outlet;

import java.time.Duration;
import java.util.regex.Pattern;

/** Reads what the files of outlets and the list of pages have in common: who it is, how often and how gently it is read. */
final class FeedPlanForm {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    private final ProblemLog problems;

    FeedPlanForm(ProblemLog problems) {
        this.problems = problems;
    }

    /** @param kind one of {@link OutletIdentity#KINDS} */
    OutletIdentity identity(YamlForm form, String kind) {
        String id = form.required("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            problems.add(form.line("id"), "\"id\" must be lower-case letters, digits and hyphens: " + id);
        }
        String notes = form.text("notes");
        return new OutletIdentity(id, form.required("name"), form.texts("aliases"), kind, notes == null ? "" : notes);
    }

    FeedGrade grade(YamlForm form) {
        form.required("grade");
        return form.choice("grade", FeedGrade.class, FeedGrade.UNVERIFIED);
    }

    PollPace pace(YamlForm form, PollPace usual) {
        Duration interval = form.duration("interval", usual.interval(), PollPace.MIN, PollPace.MAX);
        Duration shortest = form.duration("shortest", earlier(interval, usual.shortest()), PollPace.MIN, PollPace.MAX);
        Duration longest = form.duration("longest", later(interval, usual.longest()), PollPace.MIN, PollPace.MAX);
        if (shortest.compareTo(interval) > 0 || interval.compareTo(longest) > 0) {
            problems.add(form.line("interval"), "\"interval\" must lie between \"shortest\" and \"longest\"");
        }
        return new PollPace(interval, shortest, longest);
    }

    ReadingPolicy reading(YamlForm form, boolean pages, boolean archive, CookieUse cookies) {
        ReadingPolicy usual = ReadingPolicy.DEFAULT;
        return new ReadingPolicy(
                pages,
                archive,
                form.duration("delay", usual.delay(), Duration.ZERO, ReadingPolicy.MAX_DELAY),
                form.number("requests_a_day", usual.requestsADay(), 1, ReadingPolicy.MAX_REQUESTS_A_DAY),
                cookies);
    }

    private static Duration earlier(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static Duration later(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
