package vn.diembao.crawlers.outlet;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads the list of pages, {@code pages.yaml}: each is an outlet of kind {@code social_page} with one feed. */
final class SocialPageForm {
    static final String FILE = "pages.yaml";

    /** Posts come by the day and their counts change by the hour. */
    private static final PollPace USUAL =
            new PollPace(Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ofHours(1));

    private static final Pattern TOKEN = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}");
    private static final Pattern LOWER_BODY = Pattern.compile("l[34]:\\S.*");
    private static final Pattern HERE = Pattern.compile("http://([a-z0-9-]+\\.)+localhost(:\\d+)?");

    private final ProblemLog problems;
    private final Predicate<String> bodies;
    private final FeedPlanForm plans;

    /** @param bodies true for the id of a union body */
    SocialPageForm(ProblemLog problems, Predicate<String> bodies) {
        this.problems = problems;
        this.bodies = bodies;
        this.plans = new FeedPlanForm(problems);
    }

    List<Outlet> read(YamlForm form) {
        form.text("notes");
        return form.forms("pages", this::page);
    }

    private Outlet page(YamlForm form) {
        OutletIdentity identity = plans.identity(form, "social_page");
        boolean archive = form.flag("archive", false);
        SocialPage page = socialPage(form, identity.name());
        if (archive && page.api().equals(page.platform().api())) {
            problems.add(
                    form.line("archive"), "\"archive\" lets a host set the clock: only with \"api\" on this machine");
        }
        FeedGrade grade = plans.grade(form);
        OutletFeed feed =
                new OutletFeed(page.address(), FeedForm.POSTS, null, grade, plans.pace(form, USUAL), null, page);
        return new Outlet(
                identity,
                new Ownership(form.flag("own_press", true), List.of()),
                List.of(),
                List.of(feed),
                Selectors.NONE,
                plans.reading(form, false, archive, CookieUse.NONE));
    }

    private SocialPage socialPage(YamlForm form, String name) {
        form.required("platform");
        Platform platform = form.choice("platform", Platform.class, Platform.FACEBOOK);
        String api = form.text("api");
        if (api != null && !HERE.matcher(api).matches()) {
            problems.add(form.line("api"), "\"api\" is for tests: only http://*.localhost on this machine");
        }
        return new SocialPage(
                platform,
                account(form, platform),
                name,
                body(form),
                form.day("from"),
                until(form),
                token(form, platform, api != null),
                api == null ? platform.api() : api);
    }

    private String account(YamlForm form, Platform platform) {
        String account = form.required("account");
        if (!account.isEmpty() && !shape(platform).matcher(account).matches()) {
            problems.add(form.line("account"), "\"account\" is none of " + platform.id() + ": " + account);
        }
        return account;
    }

    private static Pattern shape(Platform platform) {
        return Pattern.compile(
                switch (platform) {
                    case YOUTUBE -> "UC[A-Za-z0-9_-]{22}";
                    case FACEBOOK -> "[A-Za-z0-9.]{1,100}";
                    case ZALO -> "\\d{1,25}";
                    case TIKTOK -> "[A-Za-z0-9._]{1,30}";
                });
    }

    private String body(YamlForm form) {
        String body = form.required("body");
        if (!body.isEmpty() && !bodies.test(body) && !LOWER_BODY.matcher(body).matches()) {
            problems.add(
                    form.line("body"), "\"body\" is no union body of the taxonomy, nor l3:NAME or l4:NAME: " + body);
        }
        return body;
    }

    private LocalDate until(YamlForm form) {
        LocalDate from = form.day("from");
        LocalDate until = form.day("until");
        if (from != null && until != null && until.isBefore(from)) {
            problems.add(form.line("until"), "\"until\" lies before \"from\"");
        }
        return until;
    }

    /** Null where none is needed: for a channel's feed, for files, and for an API on this machine. */
    private String token(YamlForm form, Platform platform, boolean here) {
        String token = form.text("token");
        if (token != null && !TOKEN.matcher(token).matches()) {
            problems.add(
                    form.line("token"),
                    "\"token\" is the name of one, in lower-case letters, digits and hyphens: never the token itself");
        }
        boolean needed = platform == Platform.FACEBOOK || platform == Platform.ZALO;
        if (token == null && needed && !here) {
            problems.add(
                    form.line("token"), "key \"token\" is missing: the name of the token that the page is read with");
        }
        return token;
    }
}
