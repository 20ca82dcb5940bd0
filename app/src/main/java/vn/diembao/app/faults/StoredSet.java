package vn.diembao.app.faults;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipStory;
import vn.diembao.model.ClipVersion;
import vn.diembao.model.elasticsearch.StoredIndex;

/** The clips that stand in the index when a run is over, by their ids. */
record StoredSet(Map<String, StoredClip> clips) {
    /** The search window of Elasticsearch; a run of faults reads fewer. */
    static final int MOST = 10_000;

    StoredSet {
        clips = Collections.unmodifiableMap(new TreeMap<>(clips));
    }

    static StoredSet read(ElasticsearchClient client) throws IOException {
        client.indices().refresh(r -> r.index(StoredIndex.CLIPS.alias()));
        Map<String, Clip> read = new TreeMap<>();
        for (Hit<Clip> hit : client.search(
                        s -> s.index(StoredIndex.CLIPS.alias()).size(MOST), Clip.class)
                .hits()
                .hits()) {
            read.put(hit.id(), hit.source());
        }
        Map<String, ClipStory> stories = new TreeMap<>();
        read.forEach((id, clip) -> stories.put(id, clip.story()));
        CopiesOfClips copies = CopiesOfClips.of(stories);
        Map<String, StoredClip> clips = new TreeMap<>();
        read.forEach((id, clip) -> clips.put(id, new StoredClip(versions(clip), copies.with(id), copies.knownTo(id))));
        return new StoredSet(clips);
    }

    private static List<String> versions(Clip clip) {
        List<String> told = new ArrayList<>();
        for (ClipVersion version : clip.history().versions()) {
            told.add(version.contentHash() + " of " + version.seenAt());
        }
        if (clip.history().withdrawnAt() != null) {
            told.add("withdrawn " + clip.history().withdrawnAt());
        }
        return told;
    }

    int size() {
        return clips.size();
    }

    /** Different texts: copies of each other count once. */
    int texts() {
        return (int) clips.values().stream().map(StoredClip::copies).distinct().count();
    }

    /** What differs from the set of a run without a fault. */
    Difference differenceFrom(StoredSet whole) {
        int missing = 0;
        int doubled = 0;
        int changed = 0;
        int regrouped = 0;
        for (Map.Entry<String, StoredClip> clip : whole.clips.entrySet()) {
            StoredClip theirs = clip.getValue();
            StoredClip ours = clips.get(clip.getKey());
            if (ours == null) {
                missing++;
                continue;
            }
            if (ours.versions().size() > theirs.versions().size()) {
                doubled++;
            } else if (!ours.versions().equals(theirs.versions())) {
                changed++;
            }
            regrouped += ours.sameCopies(theirs) ? 0 : 1;
        }
        return new Difference(missing, notIn(whole.clips.keySet()), doubled, changed, regrouped);
    }

    private int notIn(Collection<String> ids) {
        return (int) clips.keySet().stream().filter(id -> !ids.contains(id)).count();
    }

    /**
     * Counts of clips.
     *
     * @param missing that should stand there
     * @param tooMany that should not
     * @param doubled with more versions than they should have
     * @param changed with other versions, or fewer
     * @param regrouped that are said to be copies of other clips, or whose original counts its copies otherwise
     */
    record Difference(int missing, int tooMany, int doubled, int changed, int regrouped) {
        boolean none() {
            return missing + tooMany + doubled + changed + regrouped == 0;
        }
    }
}
