package vn.diembao.pipeline.story;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.diembao.model.Article;
import vn.diembao.model.ClipId;
import vn.diembao.model.ClipStory;
import vn.diembao.model.History;
import vn.diembao.model.OutletName;
import vn.diembao.pipeline.StateRetention;
import vn.diembao.pipeline.copy.Aggregators;
import vn.diembao.pipeline.copy.CopyGroup;
import vn.diembao.pipeline.copy.CopyLoss;
import vn.diembao.pipeline.copy.Displacement;
import vn.diembao.pipeline.copy.Publication;
import vn.diembao.pipeline.copy.Redirect;
import vn.diembao.pipeline.history.PlacedArticle;
import vn.diembao.pipeline.history.TrackedArticle;
import vn.diembao.pipeline.history.TrackedArticle.Told;

/**
 * Finds the story and the first publisher of each clip, and says what it thereby found out of others (one key for all: any
 * two clips may be of one story). Forgets the oldest arrivals; an edit of a forgotten clip leaves its story as it stands. One
 * that is to be removed is forgotten at once, and what is left of its text and its story is put right.
 */
public final class FindStoriesFunction extends KeyedProcessFunction<String, TrackedArticle, PlacedArticle> {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(FindStoriesFunction.class);
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Retention RETENTION = new Retention(StoryKeeper.REMEMBERED, StateRetention.KEPT);

    private final Map<String, OutletName> outlets;
    private final boolean onDisk;
    private transient StoryKeeper keeper;

    /**
     * @param outlets by source id
     * @param onDisk true where state is kept on disk: what was used last is then at hand besides
     */
    public FindStoriesFunction(Map<String, OutletName> outlets, boolean onDisk) {
        this.outlets = outlets;
        this.onDisk = onDisk;
    }

    @Override
    public void open(OpenContext context) {
        keeper = new StoryKeeper(
                TermFrequencies.load(), Aggregators.load(), RETENTION, StateMemory.of(getRuntimeContext(), onDisk));
    }

    @Override
    public void processElement(TrackedArticle tracked, Context context, Collector<PlacedArticle> out) {
        if (tracked.toBeRemoved()) {
            out.collect(PlacedArticle.of(tracked, null));
            tell(keeper.remove(tracked.clipId()), out);
            return;
        }
        ReadArticle read = isNewOrRemembered(tracked) ? read(tracked.article()) : null;
        if (read == null) {
            out.collect(PlacedArticle.of(tracked, null));
            return;
        }
        StoryVerdict verdict = keeper.take(read);
        if (tracked.told() == Told.READ_AGAIN) {
            out.collect(PlacedArticle.of(tracked, null));
            return;
        }
        out.collect(PlacedArticle.of(tracked, story(verdict)));
        CopyGroup text = verdict.copy().text();
        for (Displacement displacement : verdict.copy().displaced()) {
            out.collect(PlacedArticle.changed(displacement.displaced().article(), displaced(displacement)));
        }
        if (verdict.duplicateOf() != null) {
            out.collect(PlacedArticle.changed(verdict.duplicateOf(), ClipStory.copied(text.reprints(), text.shares())));
        }
        for (Redirect redirect : verdict.stories()) {
            out.collect(PlacedArticle.changed(redirect.from(), ClipStory.redirected(redirect.to())));
        }
    }

    /** What is left of a text must not name one that is gone. */
    private void tell(CopyLoss loss, Collector<PlacedArticle> out) {
        if (loss == null) {
            return;
        }
        CopyGroup text = loss.text();
        Publication first = text.first();
        out.collect(PlacedArticle.changed(
                first.article(), loss.newFirst() ? first(text) : ClipStory.copied(text.reprints(), text.shares())));
        for (Publication copy : loss.followers()) {
            out.collect(PlacedArticle.changed(copy.article(), displaced(new Displacement(copy, first))));
        }
    }

    /** All of the story of the one that has become the first of its text. */
    private ClipStory first(CopyGroup text) {
        Publication first = text.first();
        StoryVerdict.StoryId story = keeper.storyOf(first.article());
        return new ClipStory(
                story.id(),
                story.redirected() ? story.id() : null,
                null,
                first.kind(true),
                outlet(first),
                text.reprints(),
                text.shares());
    }

    private boolean isNewOrRemembered(TrackedArticle tracked) {
        History history = tracked.history();
        boolean edited = history.versions().size() > 1 || !history.updatedAt().equals(history.firstSeenAt());
        return tracked.article() != null
                && (!edited || tracked.told() != Told.NEWS || keeper.remembers(tracked.clipId()));
    }

    /** Null for a text that cannot be read: it is stored without a story rather than stopping all others. */
    private ReadArticle read(Article article) {
        try {
            return keeper.read(new StoryArticle(
                    article.id(),
                    article.title(),
                    article.lead() + '\n' + article.body(),
                    atLatest(article),
                    article.sourceId(),
                    article.kind(),
                    article.fetchedAt(),
                    article.sharedUrl() == null ? null : ClipId.ofUrl(article.sharedUrl())));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("no story for an article that cannot be read, url={}", article.url(), e);
            return null;
        }
    }

    /** Midnight is a day without a time: who tells a time of that day is taken to have been first. */
    private static Instant atLatest(Article article) {
        Instant at = article.publishedAt();
        Instant midnight = at.atZone(VIET_NAM).truncatedTo(ChronoUnit.DAYS).toInstant();
        Instant nextDay = midnight.plus(1, ChronoUnit.DAYS);
        if (!at.equals(midnight)) {
            return at;
        }
        return article.fetchedAt().isBefore(nextDay) && article.fetchedAt().isAfter(at) ? article.fetchedAt() : nextDay;
    }

    private ClipStory story(StoryVerdict verdict) {
        CopyGroup text = verdict.copy().text();
        boolean copy = verdict.duplicateOf() != null;
        return new ClipStory(
                verdict.story(),
                verdict.storyId().redirected() ? verdict.story() : null,
                verdict.duplicateOf(),
                verdict.kind(),
                outlet(text.first()),
                copy ? 0 : text.reprints(),
                copy ? 0 : text.shares());
    }

    private ClipStory displaced(Displacement displacement) {
        Publication first = displacement.first();
        return ClipStory.displaced(first.article(), displacement.displaced().kind(false), outlet(first));
    }

    private String outlet(Publication publication) {
        OutletName outlet = outlets.get(publication.source());
        return outlet == null ? publication.source() : outlet.name();
    }
}
