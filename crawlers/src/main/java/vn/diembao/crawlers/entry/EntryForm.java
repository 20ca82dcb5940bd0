package vn.diembao.crawlers.entry;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.diembao.crawlers.attachment.AttachmentShelf;
import vn.diembao.crawlers.attachment.AttachmentShelf.Refusal;
import vn.diembao.crawlers.extract.CleanText;
import vn.diembao.crawlers.sheet.SheetRow;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.Attachment;
import vn.diembao.model.ClipEntry;
import vn.diembao.model.ClipId;
import vn.diembao.model.Placement;

/** Reads rows below one head: all problems of a row are told at once. */
final class EntryForm {
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private final EntryHead head;
    private final OutletNames outlets;
    private final Files files;
    private final EntryPlan plan;

    /** @param files where attachments are found */
    EntryForm(EntryHead head, OutletNames outlets, Files files, EntryPlan plan) {
        this.head = head;
        this.outlets = outlets;
        this.files = files;
        this.plan = plan;
    }

    /** Finds a file by the plain name that a row gives. */
    interface Files {
        AttachmentShelf.Outcome find(String name) throws IOException;
    }

    EntryRow read(SheetRow row) throws IOException {
        if (row.fault() != null) {
            return EntryRow.bad(
                    row.line(), EntryProblem.of(EntryFault.valueOf(row.fault().name())));
        }
        boolean more = row.cells().stream().skip(head.width()).anyMatch(cell -> !cell.isBlank());
        return more ? EntryRow.bad(row.line(), EntryProblem.of(EntryFault.MORE_CELLS)) : new Reading(row).read();
    }

    /** One row under way. */
    private final class Reading {
        private final SheetRow row;
        private final List<EntryProblem> problems = new ArrayList<>();

        Reading(SheetRow row) {
            this.row = row;
        }

        EntryRow read() throws IOException {
            for (EntryColumn column : EntryColumn.values()) {
                if (head.cell(column, row.cells()).length() > column.mostChars()) {
                    problems.add(EntryProblem.in(column, EntryFault.TOO_LONG));
                }
            }
            String sourceId = sourceId();
            ArticleKind kind = kind();
            Instant published = published(kind);
            String slot = line(EntryColumn.SLOT);
            String title = line(EntryColumn.TITLE).isEmpty() ? slot : line(EntryColumn.TITLE);
            if (title.isEmpty()) {
                problems.add(EntryProblem.in(EntryColumn.TITLE, EntryFault.MISSING));
            }
            Placement placement = Placement.of(orNull(slot), orNull(line(EntryColumn.PLACE)), duration(), attachment());
            String link = link();
            if (!problems.isEmpty()) {
                return new EntryRow(row.line(), sourceId == null ? EntryRow.NOBODY : sourceId, null, problems);
            }
            String id = ClipId.ofEntry(sourceId, kind, slot, published, title);
            ClipEntry entry = new ClipEntry(
                    id,
                    sourceId,
                    kind,
                    title,
                    summary(),
                    published,
                    link.isEmpty() ? ClipEntry.addressOf(id) : link,
                    placement,
                    plan.seenAt(published));
            return new EntryRow(row.line(), sourceId, entry, List.of());
        }

        private String sourceId() {
            String name = required(EntryColumn.OUTLET);
            String id = name.isEmpty() ? null : outlets.id(name);
            if (id == null && !name.isEmpty()) {
                boolean ambiguous = outlets.isAmbiguous(name);
                problems.add(EntryProblem.in(
                        EntryColumn.OUTLET, ambiguous ? EntryFault.AMBIGUOUS_OUTLET : EntryFault.UNKNOWN_OUTLET, name));
            }
            return id;
        }

        private ArticleKind kind() {
            String name = required(EntryColumn.KIND);
            Optional<ArticleKind> kind = EntryNames.kind(name);
            if (kind.isEmpty() && !name.isEmpty()) {
                problems.add(EntryProblem.in(EntryColumn.KIND, EntryFault.UNKNOWN_KIND, name));
            }
            return kind.orElse(null);
        }

        /** Never null, so that the rest of the row can be looked at. */
        private Instant published(ArticleKind kind) {
            String text = required(EntryColumn.TIME);
            if (text.isEmpty()) {
                return plan.now();
            }
            Optional<EntryTimes.Moment> moment = EntryTimes.read(text);
            Optional<EntryFault> fault = moment.isEmpty()
                    ? Optional.of(EntryFault.BAD_TIME)
                    : timeFault(moment.get(), kind == ArticleKind.TV || kind == ArticleKind.RADIO);
            fault.ifPresent(what -> problems.add(EntryProblem.in(EntryColumn.TIME, what, text)));
            return moment.map(EntryTimes.Moment::at).orElse(plan.now());
        }

        private Optional<EntryFault> timeFault(EntryTimes.Moment moment, boolean broadcast) {
            if (moment.at().isAfter(plan.now())) {
                return Optional.of(EntryFault.FUTURE_TIME);
            }
            if (moment.at().isBefore(EARLIEST)) {
                return Optional.of(EntryFault.EARLY_TIME);
            }
            return broadcast && !moment.timed() ? Optional.of(EntryFault.NO_TIME_OF_DAY) : Optional.empty();
        }

        private Integer duration() {
            String text = line(EntryColumn.DURATION);
            Optional<Integer> seconds = EntryDurations.read(text);
            if (seconds.isEmpty() && !text.isEmpty()) {
                problems.add(EntryProblem.in(EntryColumn.DURATION, EntryFault.BAD_DURATION, text));
            }
            return seconds.orElse(null);
        }

        private String link() {
            String text = line(EntryColumn.LINK);
            if (!text.isEmpty() && !isWebAddress(text)) {
                problems.add(EntryProblem.in(EntryColumn.LINK, EntryFault.BAD_LINK, text));
            }
            return text;
        }

        private Attachment attachment() throws IOException {
            String name = line(EntryColumn.FILE);
            if (name.isEmpty()) {
                return null;
            }
            if (name.matches(".*[/\\\\].*|\\.+")) {
                problems.add(EntryProblem.in(EntryColumn.FILE, EntryFault.BAD_FILE_NAME, name));
                return null;
            }
            AttachmentShelf.Outcome found = files.find(name);
            if (found.refusal() != null) {
                problems.add(EntryProblem.in(EntryColumn.FILE, fault(found.refusal()), name));
            }
            return found.attachment();
        }

        private String summary() {
            return head.cell(EntryColumn.SUMMARY, row.cells())
                    .lines()
                    .map(CleanText::line)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
        }

        private String required(EntryColumn column) {
            String text = line(column);
            if (text.isEmpty()) {
                problems.add(EntryProblem.in(column, EntryFault.MISSING));
            }
            return text;
        }

        private String line(EntryColumn column) {
            return CleanText.line(head.cell(column, row.cells()));
        }
    }

    private static EntryFault fault(Refusal refusal) {
        return switch (refusal) {
            case MISSING -> EntryFault.NO_FILE;
            case TOO_LARGE -> EntryFault.FILE_TOO_LARGE;
            case WRONG_TYPE -> EntryFault.WRONG_FILE_TYPE;
        };
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text.replace(" ", "%20"));
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
