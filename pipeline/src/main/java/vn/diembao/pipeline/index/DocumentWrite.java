package vn.diembao.pipeline.index;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Serializable;
import java.util.Map;
import java.util.stream.Stream;
import vn.diembao.model.Clip;
import vn.diembao.model.ClipStory;
import vn.diembao.model.DeadLetter;
import vn.diembao.model.History;
import vn.diembao.model.KeptDocument;
import vn.diembao.model.Reaction;
import vn.diembao.model.Rejection;
import vn.diembao.model.SourceHealth;
import vn.diembao.model.SourceHour;
import vn.diembao.model.StoredJson;
import vn.diembao.model.elasticsearch.StoredIndex;

/**
 * One document on its way to Elasticsearch.
 *
 * <p>Clips are written as partial updates that name only what the machine owns, so fields an editor owns are never
 * overwritten, and writing the same document again changes nothing.
 *
 * @param id document id, at most 512 bytes
 * @param json the document, or the part of it that is to change
 */
public record DocumentWrite(StoredIndex index, String id, WriteKind kind, String json) implements Serializable {
    private static final JsonMapper JSON = StoredJson.mapper();
    private static final JsonMapper CHANGE = StoredJson.mapper()
            .rebuild()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    /** How the document meets one that is already there. New kinds go last: checkpoints hold documents by their number. */
    public enum WriteKind {
        /** Replaces it. */
        INDEX,
        /** Is merged into it; becomes the document where there is none. */
        UPSERT,
        /** Is merged into it; nothing is written where there is none. */
        UPDATE,
        /** Is taken away; nothing is written where there is none. */
        DELETE,
        /** The same as {@link #UPSERT}, of one that is most likely not there: to Elasticsearch half the work. */
        CREATE
    }

    public DocumentWrite {
        requireNonNull(index, "index is null");
        requireNonNull(id, "id is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(json, "json is null");
    }

    public static DocumentWrite of(Clip clip) {
        WriteKind kind = clip.history().versions().size() == 1 ? WriteKind.CREATE : WriteKind.UPSERT;
        return new DocumentWrite(StoredIndex.CLIPS, clip.article().id(), kind, toJson(clip));
    }

    /** Only what became of the clip, its text and labels untouched. */
    public static DocumentWrite of(String clipId, History history) {
        return new DocumentWrite(StoredIndex.CLIPS, clipId, WriteKind.UPDATE, toJson(Map.of("history", history)));
    }

    /** Only what another clip told of its story; what is null there is left as it stands, unless all of it is told anew. */
    public static DocumentWrite of(String clipId, ClipStory change) {
        String json = toJson(change.tellsAll() ? JSON : CHANGE, Map.of("story", change));
        return new DocumentWrite(StoredIndex.CLIPS, clipId, WriteKind.UPDATE, json);
    }

    /** Only how often a post was reacted to; what is not known there is left as it stands. It is no news and no new version. */
    public static DocumentWrite of(String clipId, Reaction reaction) {
        String json = toJson(CHANGE, Map.of("reaction", reaction));
        return new DocumentWrite(StoredIndex.CLIPS, clipId, WriteKind.UPDATE, json);
    }

    /** The clip goes, with all that was stored of it and what an editor put right. */
    public static DocumentWrite removed(String clipId) {
        return new DocumentWrite(StoredIndex.CLIPS, clipId, WriteKind.DELETE, "{}");
    }

    public static DocumentWrite of(Rejection rejection) {
        return new DocumentWrite(StoredIndex.REJECTIONS, rejection.id(), WriteKind.INDEX, toJson(rejection));
    }

    public static DocumentWrite of(DeadLetter letter) {
        return new DocumentWrite(StoredIndex.REJECTIONS, letter.id(), WriteKind.INDEX, toJson(letter));
    }

    /**
     * The document that a letter keeps.
     *
     * @throws IllegalArgumentException when the letter is of an index or a kind that this release does not know
     */
    public static DocumentWrite of(KeptDocument kept) {
        StoredIndex index = Stream.of(StoredIndex.values())
                .filter(stored -> stored.alias().equals(kept.index()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no index \"" + kept.index() + "\" in this release"));
        return new DocumentWrite(index, kept.id(), WriteKind.valueOf(kept.kind()), kept.json());
    }

    public static DocumentWrite of(SourceHour hour) {
        return new DocumentWrite(StoredIndex.SOURCE_HOURS, hour.id(), WriteKind.INDEX, toJson(hour));
    }

    public static DocumentWrite of(SourceHealth health) {
        return new DocumentWrite(StoredIndex.SOURCE_HEALTH, health.sourceId(), WriteKind.INDEX, toJson(health));
    }

    /** Length of the JSON in UTF-8, told without writing it; half of a surrogate pair counts as the mark that stands for it. */
    long bytes() {
        long bytes = 0;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c < 0x80) {
                bytes++;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (!Character.isSurrogate(c)) {
                bytes += 3;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < json.length()
                    && Character.isLowSurrogate(json.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else {
                bytes++;
            }
        }
        return bytes;
    }

    private static String toJson(Object document) {
        return toJson(JSON, document);
    }

    private static String toJson(JsonMapper mapper, Object document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of the model cannot be written as JSON", e);
        }
    }
}
