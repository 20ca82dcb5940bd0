package vn.diembao.dashboards.alert;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.dashboards.edition.UnitMemory;
import vn.diembao.dashboards.mail.Outbox;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.dashboards.unit.AlertWishes;
import vn.diembao.dashboards.unit.MailingList;
import vn.diembao.dashboards.unit.UnitProfile;
import vn.diembao.dashboards.volume.Unusual;
import vn.diembao.dashboards.volume.VolumeReader;
import vn.diembao.model.Clip;

/**
 * One look for what has to be told: reads, decides, writes the messages down, then lays them into the outboxes. What was told
 * is known from the messages alone; a death between any two steps is made good by the next look, and nothing is told twice.
 */
public final class AlertRound {
    /** What was found longer ago is not told at once any more: it stands in the digests. */
    static final Duration LOOK_BACK = Duration.ofHours(24);

    /** A story that was told so long ago and comes again is told again. */
    static final Duration MEMORY = Duration.ofDays(30);

    /** Messages are laid into the outboxes that long, should that have failed. */
    static final Duration QUEUED = Duration.ofHours(24);

    /** After quiet hours: the hour that is full passes, and one more look. */
    private static final Duration ROOM = Duration.ofHours(2);

    private static final Duration COUNTED = Duration.ofMinutes(15);
    private static final Logger LOG = LoggerFactory.getLogger(AlertRound.class);

    private final AlertReader reader;
    private final VolumeReader volumes;
    private final AlertDesks desks;
    private final UnitMemory memory;
    private final Clock clock;
    private final Map<String, Instant> counted = new HashMap<>();
    private final Map<String, List<Unusual>> unusual = new HashMap<>();

    /**
     * Where messages go.
     *
     * @param shelf all of them
     * @param mails outbox of mails
     * @param posts outbox of posts to webhooks
     */
    public record AlertDesks(AlertShelf shelf, Outbox mails, Outbox posts) {
        public AlertDesks {
            requireNonNull(shelf, "shelf is null");
            requireNonNull(mails, "mails is null");
            requireNonNull(posts, "posts is null");
        }
    }

    /** @param memory says since when each unit gets alerts */
    public AlertRound(AlertReader reader, VolumeReader volumes, AlertDesks desks, UnitMemory memory, Clock clock) {
        this.reader = requireNonNull(reader, "reader is null");
        this.volumes = requireNonNull(volumes, "volumes is null");
        this.desks = requireNonNull(desks, "desks is null");
        this.memory = requireNonNull(memory, "memory is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * Tells a unit what is new.
     *
     * @param terms as {@link AlertReader#terms} read them for this look
     * @throws IOException when index, shelf or outbox fail: the next look tries again
     */
    public AlertAccount run(UnitProfile profile, TermBook terms) throws IOException {
        if (!profile.alerts().areAny()) {
            return AlertAccount.NONE;
        }
        Instant now = clock.instant();
        Instant asked = memory.since(profile.unit(), now);
        Instant since = latest(asked, now.minus(LOOK_BACK));
        List<AlertMessage> told = desks.shelf().since(profile.unit(), now.minus(MEMORY));
        Query scope = AlertReader.scope(profile, terms);
        List<Clip> fresh = reader.fresh(since, scope);
        StoryRoots roots = new StoryRoots();
        reader.follow(stories(fresh, told), roots);
        List<Clip> clips = newOrOfTold(fresh, since, told, roots);
        AlertWords words = AlertWords.load();
        List<Alert> found = new ArrayList<>(new AlertComposer(words, terms, roots).compose(clips));
        VolumeComposer composer = new VolumeComposer(words, terms);
        volumes(profile, scope, now).stream()
                .filter(one -> !one.day().isBefore(asked.atZone(AlertWords.ZONE).toLocalDate()))
                .forEach(one -> found.add(composer.compose(one, now)));
        AlertPolicy.Verdict verdict = AlertPolicy.judge(found, told, roots::root, profile.alerts(), now);
        List<AlertMessage> made = new ArrayList<>();
        for (List<Alert> alerts : verdict.messages()) {
            made.add(AlertMessage.of(profile, now, made.size() + 1, alerts));
            tell(made.get(made.size() - 1));
        }
        // Those of before too: a death may have come between message and outbox.
        for (AlertMessage message : told) {
            if (!message.at().isBefore(now.minus(QUEUED))) {
                queue(message);
            }
        }
        for (AlertMessage message : made) {
            queue(message);
        }
        return new AlertAccount(
                found.size(),
                verdict.known(),
                verdict.quiet(),
                verdict.limited(),
                verdict.messages().stream().mapToInt(List::size).sum(),
                verdict.messages().size());
    }

    private void tell(AlertMessage message) throws IOException {
        desks.shelf().keep(message);
        LOG.info(
                "alert message made, message={} alerts={} kinds={}",
                message.id(),
                message.alerts().size(),
                message.alerts().stream()
                        .flatMap(alert -> alert.kinds().stream())
                        .distinct()
                        .toList());
    }

    /** For whom it was made, whoever joined since. What was laid there is not laid there again. */
    private void queue(AlertMessage message) throws IOException {
        MailingList mail = message.targets().mail();
        if (!mail.to().isEmpty()) {
            desks.mails().queue(message.id(), message.id(), mail.to(), mail.unsubscribe());
        }
        if (message.targets().webhook()) {
            desks.posts().queue(message.id(), message.id(), List.of(AlertPost.TARGET), "");
        }
    }

    /**
     * Asked every quarter of an hour: the count of a day grows slowly, and counting costs. What became unusual at night, or
     * waited for the hour to have room, is told the next day: until then yesterday is counted too.
     */
    private List<Unusual> volumes(UnitProfile profile, Query scope, Instant now) throws IOException {
        if (!profile.alerts().volume()) {
            return List.of();
        }
        Instant last = counted.getOrDefault(profile.unit(), Instant.MIN);
        if (last.isAfter(now) || !last.isAfter(now.minus(COUNTED))) {
            LocalDateTime here = now.atZone(AlertWords.ZONE).toLocalDateTime();
            List<Unusual> days = new ArrayList<>(volumes.read(here.toLocalDate(), scope));
            if (Duration.between(LocalTime.MIDNIGHT, here.toLocalTime()).compareTo(waited(profile.alerts())) < 0) {
                Set<Unusual.Subject> today = days.stream().map(Unusual::subject).collect(Collectors.toSet());
                volumes.read(here.toLocalDate().minusDays(1), scope).stream()
                        .filter(one -> !today.contains(one.subject()))
                        .forEach(days::add);
            }
            unusual.put(profile.unit(), days);
            counted.put(profile.unit(), now);
        }
        return unusual.get(profile.unit());
    }

    /** What was only changed since then is of use where its story was told: it may have become worse. */
    private static List<Clip> newOrOfTold(List<Clip> fresh, Instant since, List<AlertMessage> told, StoryRoots roots) {
        Set<String> known = new HashSet<>();
        told.forEach(message -> message.alerts().forEach(alert -> known.add(roots.root(alert.story()))));
        return fresh.stream()
                .filter(clip -> !clip.history().firstSeenAt().isBefore(since)
                        || known.contains(roots.root(AlertComposer.story(clip))))
                .toList();
    }

    /** After midnight. */
    private static Duration waited(AlertWishes wishes) {
        return Duration.between(LocalTime.MIDNIGHT, wishes.quiet().to()).plus(ROOM);
    }

    private static Set<String> stories(List<Clip> clips, List<AlertMessage> told) {
        Set<String> stories = new HashSet<>();
        clips.forEach(clip -> stories.add(AlertComposer.story(clip)));
        if (!clips.isEmpty()) {
            told.stream()
                    .flatMap(message -> message.alerts().stream())
                    .filter(alert -> !alert.isVolume())
                    .forEach(alert -> stories.add(alert.story()));
        }
        return stories;
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
