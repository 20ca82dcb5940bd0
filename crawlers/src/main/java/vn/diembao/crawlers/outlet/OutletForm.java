package vn.diembao.crawlers.outlet;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads one source file. */
final class OutletForm {
    private static final Pattern HOST = Pattern.compile("(?!www\\.)([a-z0-9-]+\\.)+[a-z]{2,}");

    private final Map<String, Selectors> families;
    private final ProblemLog problems;
    private final FeedPlanForm plans;

    OutletForm(Map<String, Selectors> families, ProblemLog problems) {
        this.families = families;
        this.problems = problems;
        this.plans = new FeedPlanForm(problems);
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
        String kind = form.required("kind");
        if (!kind.isEmpty() && !OutletIdentity.KINDS.contains(kind)) {
            problems.add(form.line("kind"), "\"kind\" must be one of " + String.join(", ", OutletIdentity.KINDS));
        }
        return plans.identity(form, kind);
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
        FeedGrade grade = plans.grade(form);
        FeedForm written = form.choice("form", FeedForm.class, FeedForm.FEED);
        if (written == FeedForm.POSTS) {
            problems.add(form.line("form"), "\"form: posts\" is for the pages in " + SocialPageForm.FILE);
            written = FeedForm.FEED;
        }
        ListingSelectors listing = form.form("listing", this::listing);
        if ((written == FeedForm.LISTING) != (listing != null)) {
            problems.add(form.line("form"), "\"form: listing\" and the map \"listing\" belong together");
            written = FeedForm.FEED;
            listing = null;
        }
        return new OutletFeed(url, written, listing, grade, plans.pace(form, PollPace.DEFAULT), form.text("title"));
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
        boolean pages = form.flag("pages", ReadingPolicy.DEFAULT.pages());
        return plans.reading(form, pages, form.flag("archive", ReadingPolicy.DEFAULT.archive()), cookies(form));
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
