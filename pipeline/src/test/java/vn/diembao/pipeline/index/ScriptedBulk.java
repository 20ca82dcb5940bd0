package vn.diembao.pipeline.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import vn.diembao.model.elasticsearch.StoredIndex;

/** An Elasticsearch that answers as told and remembers what it stored; without a further word it stores everything. */
final class ScriptedBulk implements Bulk {
    static final Answer STORED = new Answer(200, "", "");
    static final Answer BUSY = new Answer(429, "es_rejected_execution_exception", "queue is full");

    private final Deque<Function<List<DocumentWrite>, List<Answer>>> script = new ArrayDeque<>();
    private final List<List<DocumentWrite>> sent = new ArrayList<>();
    private final Map<String, String> stored = new LinkedHashMap<>();
    private Function<List<DocumentWrite>, List<Answer>> always = documents -> all(documents, d -> STORED);
    private boolean closed;

    /** The next request's documents are answered one by one. */
    ScriptedBulk then(Function<DocumentWrite, Answer> answer) {
        script.add(documents -> all(documents, answer));
        return this;
    }

    /** Each further request's documents are answered one by one. */
    ScriptedBulk always(Function<DocumentWrite, Answer> answer) {
        always = documents -> all(documents, answer);
        return this;
    }

    /** The next request fails as a whole; status 0 is a request without an answer. */
    ScriptedBulk thenFail(int status) {
        script.add(documents -> {
            throw failure(status);
        });
        return this;
    }

    /** Requests that hold more documents fail as a whole. */
    ScriptedBulk failAbove(int documentsAtMost, int status) {
        always = documents -> {
            if (documents.size() > documentsAtMost) {
                throw failure(status);
            }
            return all(documents, d -> STORED);
        };
        return this;
    }

    ScriptedBulk failAlways(int status) {
        return failAbove(0, status);
    }

    @Override
    public CompletableFuture<List<Answer>> send(List<DocumentWrite> documents) {
        sent.add(List.copyOf(documents));
        var step = script.isEmpty() ? always : script.remove();
        try {
            List<Answer> answers = step.apply(documents);
            for (int i = 0; i < documents.size(); i++) {
                if (answers.get(i).status() < 300) {
                    stored.put(key(documents.get(i)), documents.get(i).json());
                }
            }
            return CompletableFuture.completedFuture(answers);
        } catch (BulkFailedException e) {
            return CompletableFuture.failedFuture(new CompletionException(e));
        }
    }

    /** Sizes of the requests, in order. */
    List<Integer> sizes() {
        return sent.stream().map(List::size).toList();
    }

    /** Ids in the index, in the order in which they first came. */
    List<String> ids(StoredIndex index) {
        String prefix = index.alias() + '/';
        return stored.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }

    String json(StoredIndex index, String id) {
        return stored.get(index.alias() + '/' + id);
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }

    private static List<Answer> all(List<DocumentWrite> documents, Function<DocumentWrite, Answer> answer) {
        return documents.stream().map(answer).toList();
    }

    private static BulkFailedException failure(int status) {
        return new BulkFailedException(status, new IOException(status == 0 ? "connection refused" : "not now"));
    }

    private static String key(DocumentWrite document) {
        return document.index().alias() + '/' + document.id();
    }
}
