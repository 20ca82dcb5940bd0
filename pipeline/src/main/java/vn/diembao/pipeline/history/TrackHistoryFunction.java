package vn.diembao.pipeline.history;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import vn.diembao.model.Article;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.History;
import vn.diembao.model.PublishedFlag;
import vn.diembao.model.Rejection;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;
import vn.diembao.pipeline.RejectionRecorder;
import vn.diembao.pipeline.RetentionPlan;
import vn.diembao.pipeline.Sides;
import vn.diembao.pipeline.StateRetention;
import vn.diembao.pipeline.history.TrackedArticle.Told;
import vn.diembao.pipeline.tally.TallyMark;

/**
 * Lets through what is new, changed or withdrawn (key: clip id) and counts what repeats. Where kept pages are read again,
 * a look that is known already goes on too, for what is read off it may differ in more than its text; and so does, once, a
 * clip that was stored behind the checkpoint a run goes on from. What is to be removed is forgotten; what was erased and is met
 * again is refused, and nothing is told of it but its source.
 */
public final class TrackHistoryFunction extends KeyedProcessFunction<String, Sighting, TrackedArticle>
        implements CheckpointedFunction {
    private static final long serialVersionUID = 1;

    private static final String UNTOLD = "";

    private final boolean readingAgain;
    private final RetentionPlan retention;
    private transient ValueState<History> history;
    private transient RejectionRecorder rejections;
    private transient boolean restored;

    /** For looks as they happen. */
    public TrackHistoryFunction() {
        this(false, RetentionPlan.FOR_GOOD);
    }

    /**
     * @param readingAgain true when the looks are those of earlier runs
     * @param retention posts that are over its bound when they are first read are refused
     */
    public TrackHistoryFunction(boolean readingAgain, RetentionPlan retention) {
        this.readingAgain = readingAgain;
        this.retention = retention;
    }

    @Override
    public void initializeState(FunctionInitializationContext context) {
        restored = context.isRestored();
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) {
        // All state is keyed.
    }

    @Override
    public void open(OpenContext context) {
        history = getRuntimeContext()
                .getState(StateRetention.limited(
                        new ValueStateDescriptor<>("history", TypeInformation.of(History.class))));
        rejections = new RejectionRecorder(getRuntimeContext());
    }

    @Override
    public void processElement(Sighting sighting, Context context, Collector<TrackedArticle> out) throws Exception {
        if (sighting.removal() != null) {
            remove(sighting, context, out);
            return;
        }
        History inState = history.value();
        History known = inState == null ? sighting.stored() : inState;
        if (sighting.isReactionAlone()) {
            count(known, sighting, out);
            mark(TallyMark.What.DUPLICATE, sighting, context);
            return;
        }
        HistoryVerdict verdict =
                readingAgain ? HistoryKeeper.judgeAgain(known, sighting) : HistoryKeeper.judge(known, sighting);
        if (verdict instanceof HistoryVerdict.NewClip && isTooOld(sighting)) {
            rejections.record(untold(sighting, RejectionReason.EXPIRED), context::output);
        } else if (verdict instanceof HistoryVerdict.NewClip fresh) {
            keep(fresh.history(), sighting, out);
            mark(TallyMark.What.CLIP, sighting, context);
        } else if (verdict instanceof HistoryVerdict.Changed changed) {
            keep(changed.history(), sighting, out);
            mark(TallyMark.What.UPDATE, sighting, context);
        } else if (verdict instanceof HistoryVerdict.Withdrawn withdrawn) {
            keep(withdrawn.history(), sighting, out);
            mark(TallyMark.What.UPDATE, sighting, context);
        } else if (verdict instanceof HistoryVerdict.ReadAgain again) {
            history.update(again.history());
            Article shown = again.newest() ? dated(sighting.article(), again.history()) : null;
            out.collect(new TrackedArticle(sighting.clipId(), shown, again.history(), Told.READ_AGAIN));
            mark(again.differs() ? TallyMark.What.UPDATE : TallyMark.What.DUPLICATE, sighting, context);
        } else if (verdict instanceof HistoryVerdict.Repeated) {
            if (inState == null) {
                repeat(sighting, out);
            }
            mark(TallyMark.What.DUPLICATE, sighting, context);
        } else {
            rejections.record(neverSeen(sighting), context::output);
        }
    }

    /** Counts make no version. Of what is no clip, or not any more, none are kept. */
    private static void count(History known, Sighting sighting, Collector<TrackedArticle> out) {
        if (known != null) {
            out.collect(TrackedArticle.counted(sighting.clipId(), known, sighting.reaction()));
        }
    }

    /**
     * Of a clip that only the index knows. The state knows each clip that was met in the last thirty days before the checkpoint
     * a run goes on from, so one that was first met in that time came behind it: later steps have forgotten it (row 57), and would not see the next text to be its copy.
     */
    private void repeat(Sighting sighting, Collector<TrackedArticle> out) throws Exception {
        History stored = sighting.stored();
        boolean recent = sighting.at().minus(StateRetention.KEPT).isBefore(stored.firstSeenAt());
        if (!restored || !recent) {
            history.update(stored);
        } else if (isNewest(sighting.article(), stored)) {
            history.update(stored);
            out.collect(new TrackedArticle(
                    sighting.clipId(), dated(sighting.article(), stored), stored, Told.RETOLD, sighting.reaction()));
        }
    }

    private static boolean isNewest(Article article, History stored) {
        int last = stored.versions().size() - 1;
        return article != null && stored.versions().get(last).contentHash().equals(article.contentHash());
    }

    private void remove(Sighting sighting, Context context, Collector<TrackedArticle> out) throws Exception {
        boolean remembered = history.value() != null;
        history.clear();
        if (remembered || sighting.isOrder()) {
            out.collect(TrackedArticle.removed(sighting.clipId()));
        }
        if (!sighting.isOrder()) {
            rejections.record(untold(sighting, RejectionReason.ERASED), context::output);
        }
    }

    /** Judged by the time of reading and not by the clock: a replay of the past takes what that time took. */
    private boolean isTooOld(Sighting sighting) {
        Article article = sighting.article();
        return article.kind() == ArticleKind.SOCIAL
                && article.publishedAt().isBefore(retention.postsFrom(sighting.at()));
    }

    private void keep(History now, Sighting sighting, Collector<TrackedArticle> out) throws Exception {
        history.update(now);
        out.collect(new TrackedArticle(
                sighting.clipId(), dated(sighting.article(), now), now, Told.NEWS, sighting.reaction()));
    }

    /** A text that no date can be trusted of stays dated by its clip's first sight, however often it is edited. */
    private static Article dated(Article article, History history) {
        boolean undated = article != null && PublishedFlag.isAmong(article.flags());
        return undated ? article.publishedAt(history.firstSeenAt()) : article;
    }

    private static void mark(TallyMark.What what, Sighting sighting, Context context) {
        context.output(Sides.MARKS, TallyMark.of(what, sighting.sourceId(), sighting.at()));
    }

    /** A rejection that would keep an address would keep what may not be kept. */
    private static Rejection untold(Sighting sighting, RejectionReason reason) {
        return new Rejection(sighting.sourceId(), Stage.NORMALIZE, reason, UNTOLD, UNTOLD, sighting.at());
    }

    private static Rejection neverSeen(Sighting sighting) {
        return new Rejection(
                sighting.sourceId(),
                Stage.FETCH,
                RejectionReason.PAGE_GONE,
                sighting.url(),
                "404 or 410",
                sighting.at());
    }
}
