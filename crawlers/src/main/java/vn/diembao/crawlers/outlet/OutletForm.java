package vn.diembao.crawlers.outlet;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads one source file. */
final class OutletForm {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
    private static final Pattern HOST = Pattern.compile("(?!www\\.)([a-z0-9-]+\\.)+[a-z]{2,}");

    private final Map<String, Selectors> families;
    private final ProblemLog problems;

    OutletForm(Map<String, Selectors> families, ProblemLog problems) {
        this.families = families;
        this.problems = problems;
    }

    Outlet read(YamlForm form) {
        OutletIdentity identity = identity(form);
        Ownership ownership = new Ownership(form.flag("own_press", false), form.forms("owners", this::owner));
        List<OutletDomain> domains = form.forms("domains", this::domain);
        if (domains.isEmpty() && !identity.kind().equals("social_page")) {
            problems.add(0, "\"domains\" must name at least one domain");
        }
        List<OutletFeed> feeds = form.forms("feeds", this::feed);
        if (!feeds.isEmpty() && identity.kind().equals("aggregator")) {
            problems.add(form.line("feeds"), "an aggregator shows copies: name it without feeds");
        }
        ReadingPolicy reading = reading(form);
        if (reading.archive() && !feeds.stream().allMatch(OutletForm::isOnThisMachine)) {
            problems.add(
                    form.line("archive"),
                    "\"archive\" lets a host set the clock: only for feeds under *.localhost on this machine");
        }
        return new Outlet(identity, ownership, domains, feeds, selectors(form), reading);
    }

    private static boolean isOnThisMachine(OutletFeed feed) {
        return feed.url().matches("https?://[a-z0-9.-]+\\.localhost(:\\d+)?/.*");
    }

    private OutletIdentity identity(YamlForm form) {
        String id = form.required("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            problems.add(form.line("id"), "\"id\" must be lower-case letters, digits and hyphens: " + id);
        }
        String kind = form.required("kind");
        if (!kind.isEmpty() && !OutletIdentity.KINDS.contains(kind)) {
            problems.add(form.line("kind"), "\"kind\" must be one of " + String.join(", ", OutletIdentity.KINDS));
        }
        String notes = form.text("notes");
        return new OutletIdentity(id, form.required("name"), form.texts("aliases"), kind, notes == null ? "" : notes);
    }

    private Owner owner(YamlForm form) {
        return new Owner(form.required("name"), form.day("from"), form.day("until"));
    }

    private OutletDomain domain(YamlForm form) {
        String host = form.required("host");
        if (!host.isEmpty() && !HOST.matcher(host).matches()) {
            problems.add(form.line("host"), "\"host\" must be a bare lower-case host without www.: " + host);
        }
        return new OutletDomain(
                host, form.choice("role", HostRole.class, HostRole.MAIN), form.day("from"), form.day("until"));
    }

    private OutletFeed feed(YamlForm form) {
        String url = form.required("url");
        if (!url.isEmpty() && !isHttp(url)) {
            problems.add(form.line("url"), "\"url\" must be an http or https address: " + url);
        }
        form.required("grade");
        FeedGrade grade = form.choice("grade", FeedGrade.class, FeedGrade.UNVERIFIED);
        FeedForm written = form.choice("form", FeedForm.class, FeedForm.FEED);
        ListingSelectors listing = form.form("listing", this::listing);
        if ((written == FeedForm.LISTING) != (listing != null)) {
            problems.add(form.line("form"), "\"form: listing\" and the map \"listing\" belong together");
            written = FeedForm.FEED;
            listing = null;
        }
        return new OutletFeed(url, written, listing, grade, pace(form), form.text("title"));
    }

    private PollPace pace(YamlForm form) {
        PollPace usual = PollPace.DEFAULT;
        Duration interval = form.duration("interval", usual.interval(), PollPace.MIN, PollPace.MAX);
        Duration shortest = form.duration("shortest", earlier(interval, usual.shortest()), PollPace.MIN, PollPace.MAX);
        Duration longest = form.duration("longest", later(interval, usual.longest()), PollPace.MIN, PollPace.MAX);
        if (shortest.compareTo(interval) > 0 || interval.compareTo(longest) > 0) {
            problems.add(form.line("interval"), "\"interval\" must lie between \"shortest\" and \"longest\"");
        }
        return new PollPace(interval, shortest, longest);
    }

    private static Duration earlier(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static Duration later(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    private ListingSelectors listing(YamlForm form) {
        SelectorsForm selectors = new SelectorsForm(problems);
        form.required("item");
        return new ListingSelectors(
                selectors.one(form, "item"),
                selectors.one(form, "link"),
                selectors.one(form, "title"),
                selectors.one(form, "time"));
    }

    private Selectors selectors(YamlForm form) {
        Selectors own = form.form("selectors", new SelectorsForm(problems)::read);
        String family = form.text("family");
        if (family != null && !families.containsKey(family)) {
            problems.add(form.line("family"), "unknown family \"" + family + "\"");
        }
        Selectors inherited = family == null ? Selectors.NONE : families.getOrDefault(family, Selectors.NONE);
        return own == null ? inherited : own.over(inherited);
    }

    private ReadingPolicy reading(YamlForm form) {
        ReadingPolicy usual = ReadingPolicy.DEFAULT;
        return new ReadingPolicy(
                form.flag("pages", usual.pages()),
                form.flag("archive", usual.archive()),
                form.duration("delay", usual.delay(), Duration.ZERO, ReadingPolicy.MAX_DELAY),
                form.number("requests_a_day", usual.requestsADay(), 1, ReadingPolicy.MAX_REQUESTS_A_DAY),
                cookies(form));
    }

    private CookieUse cookies(YamlForm form) {
        String session = form.text("session");
        if (session != null && !isHttp(session)) {
            problems.add(form.line("session"), "\"session\" must be an http or https address: " + session);
        }
        return new CookieUse(form.flag("echo_cookie", false), session);
    }

    private static boolean isHttp(String url) {
        try {
            URI uri = new URI(url);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
