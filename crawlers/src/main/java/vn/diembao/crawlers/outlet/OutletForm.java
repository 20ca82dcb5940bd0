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
        Duration interval = form.duration(
                "interval", OutletFeed.DEFAULT_INTERVAL, OutletFeed.MIN_INTERVAL, OutletFeed.MAX_INTERVAL);
        FeedGrade grade = form.choice("grade", FeedGrade.class, FeedGrade.UNVERIFIED);
        return new OutletFeed(url, grade, interval, form.text("title"));
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

    private static ReadingPolicy reading(YamlForm form) {
        ReadingPolicy usual = ReadingPolicy.DEFAULT;
        return new ReadingPolicy(
                form.flag("pages", usual.pages()),
                form.flag("archive", usual.archive()),
                form.duration("delay", usual.delay(), Duration.ZERO, ReadingPolicy.MAX_DELAY));
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
