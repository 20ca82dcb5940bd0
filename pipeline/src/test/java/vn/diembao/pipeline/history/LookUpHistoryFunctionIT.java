package vn.diembao.pipeline.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.flink.streaming.api.functions.async.CollectionSupplier;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.diembao.model.Article;
import vn.diembao.model.ArticleKind;
import vn.diembao.model.ClipId;
import vn.diembao.model.Erasure;
import vn.diembao.model.History;
import vn.diembao.model.StoredJson;
import vn.diembao.model.elasticsearch.IndexInstaller;
import vn.diembao.model.elasticsearch.StoredIndex;
import vn.diembao.pipeline.ElasticsearchNode;
import vn.diembao.pipeline.Samples;

@Timeout(90)
final class LookUpHistoryFunctionIT {
    @TempDir
    static Path home;

    @Test
    void findsTheStoredHistoryAlsoAfterAnOutage() throws Exception {
        History history = Samples.history(Samples.NOON);
        try (ElasticsearchNode node = new ElasticsearchNode(home)) {
            LookUpHistoryFunction function = new LookUpHistoryFunction(node.config());
            function.open(null);
            try {
                assertThatThrownBy(() -> ask(function, "known").get(30, TimeUnit.SECONDS))
                        .as("a missing index does not pass by waiting")
                        .isInstanceOf(ExecutionException.class)
                        .hasMessageContaining("index_not_found_exception");
                new IndexInstaller(node.client()).install();
                node.client().index(i -> i.index(StoredIndex.CLIPS.alias())
                        .id("known")
                        .document(StoredJson.mapper().valueToTree(Map.of("history", history))));
                assertThat(ask(function, "known").get(30, TimeUnit.SECONDS).stored())
                        .isEqualTo(history);
                assertThat(ask(function, "unknown").get(30, TimeUnit.SECONDS).stored())
                        .isNull();
                node.client().index(i -> i.index(StoredIndex.ERASURES.alias())
                        .id(ClipId.ofUrl(Samples.URL))
                        .document(new Erasure(Erasure.Kind.CLIP, ClipId.ofUrl(Samples.URL), Samples.NOON)));
                assertThat(ask(function, "known").get(30, TimeUnit.SECONDS))
                        .as("row 72: found by its address at once, before a refresh")
                        .isEqualTo(Sighting.gone("known", Samples.SOURCE, Samples.URL, Samples.NOON)
                                .erased());
                node.client().delete(d -> d.index(StoredIndex.ERASURES.alias()).id(ClipId.ofUrl(Samples.URL)));
                Erasure author = new Erasure(Erasure.Kind.AUTHOR, ClipId.sha256("a keyed hash"), Samples.NOON);
                node.client().index(i -> i.index(StoredIndex.ERASURES.alias())
                        .id(author.id())
                        .document(author));
                Sighting theirs = Sighting.of(writtenBy(author.key()));
                assertThat(ask(function, theirs).get(30, TimeUnit.SECONDS))
                        .as("row 72: by its author")
                        .isEqualTo(theirs.erased());
                List<CompletableFuture<Sighting>> many = IntStream.range(0, 120)
                        .mapToObj(i -> ask(function, i % 10 == 0 ? "known" : "unknown-" + i))
                        .toList();
                for (int i = 0; i < many.size(); i++) {
                    Sighting answered = many.get(i).get(30, TimeUnit.SECONDS);
                    assertThat(answered.stored()).isEqualTo(i % 10 == 0 ? history : null);
                    assertThat(answered.clipId()).isEqualTo(i % 10 == 0 ? "known" : "unknown-" + i);
                }
                node.client().index(i -> i.index(StoredIndex.CLIPS.alias())
                        .id("of-another-version")
                        .document(Map.of("history", Map.of("first_seen_at", "2026-11-22", "versions", List.of()))));
                assertThatThrownBy(() -> ask(function, "of-another-version").get(30, TimeUnit.SECONDS))
                        .as("what cannot be read does not pass by waiting")
                        .isInstanceOf(ExecutionException.class);
                node.client().delete(d -> d.index(StoredIndex.CLIPS.alias()).id("of-another-version"));
                node.stop();
                CompletableFuture<Sighting> row52 = ask(function, "known");
                node.startAgain();
                assertThat(row52.get(60, TimeUnit.SECONDS).stored()).isEqualTo(history);
            } finally {
                function.close();
            }
        }
    }

    private static CompletableFuture<Sighting> ask(LookUpHistoryFunction function, String clipId) {
        return ask(function, Sighting.gone(clipId, Samples.SOURCE, Samples.URL, Samples.NOON));
    }

    private static CompletableFuture<Sighting> ask(LookUpHistoryFunction function, Sighting sighting) {
        Answer answer = new Answer();
        function.asyncInvoke(sighting, answer);
        return answer.result;
    }

    private static Article writtenBy(String authorKey) {
        Article read = Samples.article(Samples.NOON, "Tin", "", "");
        return new Article(
                read.id(),
                read.url(),
                read.sourceId(),
                ArticleKind.SOCIAL,
                read.title(),
                read.lead(),
                read.body(),
                null,
                authorKey,
                null,
                List.of(),
                read.language(),
                read.publishedAt(),
                null,
                read.fetchedAt(),
                read.origin(),
                List.of(),
                read.contentHash());
    }

    private static final class Answer implements ResultFuture<Sighting> {
        private final CompletableFuture<Sighting> result = new CompletableFuture<>();

        @Override
        public void complete(Collection<Sighting> sightings) {
            result.complete(List.copyOf(sightings).get(0));
        }

        @Override
        public void completeExceptionally(Throwable failure) {
            result.completeExceptionally(failure);
        }

        @Override
        public void complete(CollectionSupplier<Sighting> supplier) {
            throw new UnsupportedOperationException("not used by look-ups");
        }
    }
}
