package vn.diembao.app.command;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.diembao.app.CommandException;
import vn.diembao.app.DiembaoHome;
import vn.diembao.app.ElasticsearchOption;
import vn.diembao.app.SourcesOption;
import vn.diembao.app.entry.ClipAttachments;
import vn.diembao.crawlers.attachment.AttachmentShelf;
import vn.diembao.crawlers.extract.CanonicalUrl;
import vn.diembao.crawlers.warc.WarcEraser;
import vn.diembao.crawlers.warc.WarcEraser.Deed;
import vn.diembao.dashboards.edition.EditionShelf;
import vn.diembao.dashboards.edition.Leftovers;
import vn.diembao.dashboards.form.EditionEraser;
import vn.diembao.model.ClipEntry;
import vn.diembao.model.Erasure;
import vn.diembao.model.elasticsearch.ElasticsearchConnection;
import vn.diembao.model.elasticsearch.IndexInstaller;

/** {@code erase}: a text, or all that a person wrote, goes from everywhere and is kept away. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = {
            "Remove a text, or all that an author wrote, from everywhere and keep it away.",
            "It goes from index, dead letters, raw pages and issued editions; a running job forgets it within a minute,",
            "a stopped one when it starts, from whatever savepoint.",
            "Exit status 1 when a run is writing to a file of raw pages that holds some of it: call again later."
        })
public final class EraseCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private Subject subject;

    /** What is erased: one of them. */
    static final class Subject {
        @Option(
                names = "--url",
                paramLabel = "URL",
                description =
                        "Address of the text; mobile, AMP and tracking variants are the same one. Or clip:ID of a clip.")
        private String url;

        @Option(
                names = "--author",
                paramLabel = "KEY",
                description = "Key of the author, as the field author_key of a clip has it (64 hex digits).")
        private String author;
    }

    @Option(names = "--dry-run", description = "Only say what would be removed.")
    private boolean dryRun;

    @Option(
            names = "--warc",
            paramLabel = "DIR",
            description = "Raw pages of another place, may be given again (always: DIEMBAO_HOME/warc).")
    private List<Path> warc = List.of();

    @Option(
            names = "--digests",
            paramLabel = "DIR",
            description = {
                "Issued editions of another place, may be given again (always: DIEMBAO_HOME/digests and /editions,",
                "and where digest --out has written)."
            })
    private List<Path> digests = List.of();

    @Mixin
    private SourcesOption sources;

    @Mixin
    private ElasticsearchOption elasticsearch;

    @Override
    public Integer call() throws Exception {
        Map<String, String> twins = new HashMap<>();
        sources.require().outlets().forEach(outlet -> twins.putAll(outlet.twins()));
        Set<String> addresses = subject.url == null ? Set.of() : Set.of(address(subject.url, twins));
        if (subject.author != null && !Erasure.isKey(subject.author)) {
            throw CommandException.wrong(
                    "an author key is 64 hex digits in lower case, as the field author_key of a clip has it; names are not stored");
        }
        DiembaoHome home = DiembaoHome.fromEnvironment().prepare();
        try (ElasticsearchOption.Opened opened = elasticsearch.open(home);
                ElasticsearchConnection connection = new ElasticsearchConnection(opened.config())) {
            opened.requireClips(connection.client(), "is it the right one?");
            if (!dryRun) {
                new IndexInstaller(connection.client()).install();
            }
            StoredTraces traces = new StoredTraces(connection.client(), twins, subject.author);
            ClipAttachments attachments =
                    new ClipAttachments(connection.client(), new AttachmentShelf(home.attachments()));
            traces.add(addresses);
            return erase(traces, attachments, home, twins);
        }
    }

    private int erase(StoredTraces traces, ClipAttachments attachments, DiembaoHome home, Map<String, String> twins)
            throws IOException {
        traces.findClips();
        List<Path> archives = new ArrayList<>(warc);
        archives.add(home.warc());
        for (Path archive : archives) {
            traces.add(new WarcEraser(traces.addresses(), twins).addressesIn(archive));
        }
        traces.findClips();
        traces.findLetters();
        ErasureReport report = new ErasureReport(dryRun);
        if (!dryRun) {
            report.entries(traces.enter(Clock.systemUTC().instant()));
        }
        eraseEditions(traces, home, report);
        eraseRawPages(new WarcEraser(traces.addresses(), twins), home, report);
        eraseAttachments(traces, attachments, report);
        // Behind all else: should this be cut off, the clips still tell where the rest is.
        traces.remove(dryRun, report);
        if (!dryRun) {
            // One may have been issued while the clips were still there.
            eraseEditions(traces, home, report);
        }
        if (subject.author != null && report.clips() == 0) {
            report.remark("no clip has this author_key: only what comes in from now on is kept away");
        }
        remarkOnTables(traces, home, report);
        System.out.println(report);
        report.remarks().forEach(System.err::println);
        return report.isComplete() ? 0 : 1;
    }

    private void eraseEditions(StoredTraces traces, DiembaoHome home, ErasureReport report) throws IOException {
        EditionEraser eraser = new EditionEraser(traces.addresses());
        for (Path directory : home.digestDirectories(digests)) {
            report.editions(eraser.erase(directory, dryRun));
        }
        EditionShelf shelf = new EditionShelf(home.editions());
        if (!dryRun) {
            // What a death left half written tells what was to be forgotten, and nobody will ever read it.
            Instant before = Clock.systemUTC().instant().minus(Leftovers.OLD);
            shelf.tidy(before);
            home.alertShelf().discardLeftovers(before);
        }
        report.editions(shelf.erase(eraser, traces.ids(), dryRun));
        report.editions(home.alertShelf().erase(traces.ids(), traces.addresses(), dryRun));
    }

    private void eraseAttachments(StoredTraces traces, ClipAttachments attachments, ErasureReport report)
            throws IOException {
        Set<String> theirs = attachments.of(traces.ids());
        Set<String> free = attachments.ofNoneBut(traces.ids(), theirs);
        report.attachments(free.size(), theirs.size() - free.size());
        if (!dryRun) {
            attachments.remove(free);
        }
    }

    /** Of what the office entered there are places that nobody can search by address. */
    private static void remarkOnTables(StoredTraces traces, DiembaoHome home, ErasureReport report) {
        if (traces.addresses().stream().anyMatch(url -> ClipEntry.idIn(url).isPresent())) {
            report.remark(
                    "it has no web address: issued editions that tell of it, and the tables it was entered by (in "
                            + home.inbox() + " for 30 days), are yours to look through");
        }
    }

    /** What lies open in a home where no run is at work was left by one that was killed; elsewhere nobody can tell. */
    @SuppressWarnings("try") // The lock is held, not used.
    private void eraseRawPages(WarcEraser eraser, DiembaoHome home, ErasureReport report) throws IOException {
        for (Path directory : warc) {
            report.rawPages(eraser.erase(directory, dryRun ? Deed.COUNT : Deed.ERASE_CLOSED));
        }
        Optional<Closeable> alone = dryRun ? Optional.empty() : home.tryLockForRun();
        try (Closeable lock = alone.orElse(() -> {})) {
            Deed deed = dryRun ? Deed.COUNT : alone.isPresent() ? Deed.ERASE_ALL : Deed.ERASE_CLOSED;
            report.rawPages(eraser.erase(home.warc(), deed));
        }
    }

    private static String address(String url, Map<String, String> twins) {
        String address = CanonicalUrl.of(url, twins);
        if (ClipEntry.idIn(address).isPresent()) {
            return address;
        }
        try {
            URI uri = URI.create(address);
            if (address.matches("https?://.+") && uri.getHost() != null && uri.getUserInfo() == null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Told below, like an address of another kind.
        }
        throw CommandException.wrong("not the web address of a text (https://host/path): " + url);
    }
}
