package vn.diembao.app.command;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.diembao.model.ClipEntry;
import vn.diembao.model.ClipId;
import vn.diembao.model.DeadLetter;
import vn.diembao.model.Erasure;
import vn.diembao.model.elasticsearch.DocumentRemover;
import vn.diembao.model.elasticsearch.SearchPages;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.removal.ToldAddresses;

/** What the index holds of texts that are to be erased: their addresses and ids, as far as they are known by now. */
final class StoredTraces {
    private static final int CONFLICT = 409;
    private static final int AT_ONCE = 1_000;

    private final ElasticsearchClient client;
    private final Map<String, String> twins;
    private final String author;
    private final Set<String> addresses = new TreeSet<>();
    private final Set<String> ids = new TreeSet<>();
    private final Set<String> letters = new TreeSet<>();

    /** @param author key of an author all of whose texts are meant, null for none */
    StoredTraces(ElasticsearchClient client, Map<String, String> twins, String author) {
        this.client = client;
        this.twins = twins;
        this.author = author;
    }

    /** Canonical ones. */
    void add(Collection<String> more) {
        addresses.addAll(more);
        more.forEach(address -> ids.add(ClipEntry.idIn(address).orElseGet(() -> ClipId.ofUrl(address))));
    }

    Set<String> addresses() {
        return Set.copyOf(addresses);
    }

    Set<String> ids() {
        return Set.copyOf(ids);
    }

    /** Learns the clips there are: a post's id is not that of its address. */
    void findClips() throws IOException {
        client.indices().refresh(r -> r.index(StoredIndex.CLIPS.alias()));
        List<StoredClip> found = new ArrayList<>();
        for (Query some : clips()) {
            new SearchPages(client).forEach(StoredIndex.CLIPS, StoredClip.class, some, List.of("id"), found::add);
        }
        found.forEach(clip -> ids.add(clip.id()));
        add(found.stream().map(StoredClip::url).toList());
    }

    /** Learns the dead letters that tell of them; addresses stand there as feeds wrote them. */
    void findLetters() throws IOException {
        List<FoundLetter> kept = new ArrayList<>();
        Query all = Query.of(q -> q.matchAll(m -> m));
        new DeadLetters(client).forEachWhile(all, found -> {
            DeadLetter letter = found.letter();
            if (tells(letter)) {
                letters.add(found.id());
            } else if (author != null && letter.document() != null) {
                kept.add(found);
            }
            return true;
        });
        for (FoundLetter found : kept) {
            if (isTheirs(found.id())) {
                letters.add(found.id());
            }
        }
    }

    /**
     * Enters them into the list, before anything is removed: what comes in from now on stays out.
     *
     * @return how many entries were not there
     */
    long enter(Instant now) throws IOException {
        List<Erasure> entries = Stream.concat(
                        ids.stream().map(id -> new Erasure(Erasure.Kind.CLIP, id, now)),
                        Stream.ofNullable(author).map(key -> new Erasure(Erasure.Kind.AUTHOR, key, now)))
                .toList();
        long fresh = 0;
        for (List<Erasure> some : parts(entries)) {
            BulkRequest.Builder request =
                    new BulkRequest.Builder().requireAlias(true).refresh(Refresh.True);
            some.forEach(entry -> request.operations(o -> o.create(
                    c -> c.index(StoredIndex.ERASURES.alias()).id(entry.id()).document(entry))));
            fresh += created(client.bulk(request.build()).items());
        }
        return fresh;
    }

    /** Removes clips and dead letters, and says which other clips have the same text. */
    void remove(boolean dryRun, ErasureReport report) throws IOException {
        DocumentRemover remover = new DocumentRemover(client);
        for (Query some : clips()) {
            report.clips(
                    dryRun
                            ? new SearchPages(client).count(StoredIndex.CLIPS, some)
                            : remover.remove(StoredIndex.CLIPS, some));
        }
        report.letters(dryRun ? letters.size() : remover.remove(StoredIndex.REJECTIONS, letters));
        for (List<String> some : parts(List.copyOf(ids))) {
            new SearchPages(client)
                    .forEach(
                            StoredIndex.CLIPS,
                            StoredClip.class,
                            anyOf("story.duplicate_of", some),
                            List.of("id"),
                            copy -> {
                                if (!ids.contains(copy.id())) {
                                    report.copy(copy.url());
                                }
                            });
        }
    }

    /** No clip is found by two of them. */
    private List<Query> clips() {
        List<Query> clips = new ArrayList<>();
        parts(List.copyOf(ids)).forEach(some -> clips.add(anyOf("id", some)));
        parts(List.copyOf(addresses)).forEach(some -> clips.add(unknown(anyOf("url", some))));
        if (author != null) {
            clips.add(unknown(anyOf("author_key", List.of(author))));
        }
        return clips;
    }

    private Query unknown(Query clips) {
        return Query.of(q -> q.bool(b -> b.filter(clips).mustNot(anyOf("id", ids))));
    }

    private boolean tells(DeadLetter letter) {
        boolean ofClip =
                letter.document() != null && ids.contains(letter.document().id());
        return ofClip || ToldAddresses.in(letter.rejection(), twins).anyMatch(addresses::contains);
    }

    private boolean isTheirs(String letter) throws IOException {
        JsonNode stored = client.get(
                        g -> g.index(StoredIndex.REJECTIONS.alias()).id(letter), JsonNode.class)
                .source();
        return stored != null && stored.at("/document/json").asText("").contains("\"author_key\":\"" + author + '"');
    }

    private static Query anyOf(String field, Collection<String> values) {
        List<FieldValue> terms = values.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(terms))));
    }

    private static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return parts;
    }

    private static long created(List<BulkResponseItem> items) throws IOException {
        long fresh = 0;
        for (BulkResponseItem item : items) {
            if (item.error() == null) {
                fresh++;
            } else if (item.status() != CONFLICT) {
                throw new IOException("Elasticsearch does not take what is to be erased into its list: "
                        + item.error().reason());
            }
        }
        return fresh;
    }

    /** The part of a clip that is looked at. */
    record StoredClip(String id, String url) {}
}
