package vn.diembao.dashboards.digest;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.diembao.dashboards.extract.ExtractPicker;
import vn.diembao.dashboards.tally.ClipQuery;
import vn.diembao.dashboards.tally.StandInFinder;
import vn.diembao.dashboards.tally.TallyReader;
import vn.diembao.dashboards.tally.Trail;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.dashboards.term.TermShelf;
import vn.diembao.model.Clip;
import vn.diembao.model.elasticsearch.SearchPages;
import vn.diembao.model.elasticsearch.StoredIndex;

/** Reads clips one by one, folds copies together and follows stories back. */
final class ClipReader {
    /** Fields that never change, so that a clip indexed meanwhile cannot shift a page. */
    private static final List<String> BY_FIRST_SIGHT = List.of("history.first_seen_at", "id");

    private static final int IDS_AT_ONCE = 1_000;

    private final SearchPages pages;
    private final TallyReader tallies;
    private final StandInFinder standIns;
    private final ExtractPicker picker = new ExtractPicker();

    ClipReader(ElasticsearchClient client) {
        pages = new SearchPages(client);
        tallies = new TallyReader(client);
        standIns = new StandInFinder(client);
    }

    List<DigestClip> read(Query query) throws IOException {
        List<DigestClip> clips = new ArrayList<>();
        pages.forEach(StoredIndex.CLIPS, Clip.class, query, BY_FIRST_SIGHT, c -> clips.add(DigestClip.of(c, picker)));
        return clips;
    }

    /** Those that are still stored. */
    List<DigestClip> read(Set<String> ids) throws IOException {
        List<DigestClip> clips = new ArrayList<>();
        forIds(ids, clip -> clips.add(DigestClip.of(clip, picker)));
        return clips;
    }

    List<DigestClip> folded(List<DigestClip> clips, CopyFolder folder) throws IOException {
        clips.forEach(clip -> folder.learn(clip.id(), clip.story()));
        for (Set<String> unknown = folder.unknown(); !unknown.isEmpty(); unknown = folder.unknown()) {
            unknown.forEach(id -> folder.learn(id, null));
            forIds(unknown, c -> folder.learn(c.article().id(), c.story()));
        }
        return folder.fold(clips);
    }

    /** How long the stories that are looked at more closely have been told, by story. */
    Map<String, Trail> trails(
            List<DigestClip> clips, UnitScope scope, Set<String> standing, Edition edition, CopyFolder folder)
            throws IOException {
        Set<String> stories = new LinkedHashSet<>(StoryTable.stories(clips).keySet());
        CaseTable.cases(clips).forEach(one -> stories.add(one.story()));
        learnJoined(stories, folder);
        Map<String, Set<String>> named = new LinkedHashMap<>();
        stories.forEach(story -> named.put(story, folder.namesOf(story)));
        Set<String> all = new HashSet<>(standing);
        if (!named.isEmpty()) {
            Set<String> ids = new HashSet<>();
            named.values().forEach(ids::addAll);
            all.addAll(standIns.find(ClipQuery.stories(ids), scope.relevant()));
        }
        Query counted = ClipQuery.ownTexts(scope.relevant(), all);
        return tallies.trails(named, counted, edition.to(), edition.previous().span());
    }

    TermBook names() throws IOException {
        return TermShelf.read(pages);
    }

    /** Of stories that became part of these: earlier clips know them by the ids they had. */
    private void learnJoined(Set<String> stories, CopyFolder folder) throws IOException {
        Set<String> asked = new HashSet<>();
        Set<String> next = new LinkedHashSet<>();
        stories.forEach(story -> next.addAll(folder.namesOf(story)));
        while (!next.isEmpty()) {
            Query joined = ClipQuery.anyOf("story.redirected_to", next);
            asked.addAll(next);
            next.clear();
            pages.forEach(StoredIndex.CLIPS, Clip.class, joined, List.of("id"), clip -> {
                folder.learn(clip.article().id(), clip.story());
                next.add(clip.article().id());
            });
            next.removeAll(asked);
        }
    }

    private void forIds(Set<String> wanted, Consumer<Clip> consumer) throws IOException {
        List<String> ids = List.copyOf(wanted);
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE));
            Query those = Query.of(q -> q.ids(i -> i.values(some)));
            pages.forEach(StoredIndex.CLIPS, Clip.class, those, List.of("id"), consumer);
        }
    }
}
