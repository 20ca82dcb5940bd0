package vn.diembao.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedSet;
import vn.diembao.model.elasticsearch.StoredIndex;

/**
 * Where an installation holds words: documents of every index, and every file below its home, unpacked.
 *
 * @param home that of the installation, and whatever else a test laid there
 */
record Footprints(ElasticsearchClient client, Path home) {
    /** Each place once: {@code index:NAME}, or a file as {@link PackedWords} names it; empty where none of the words is anywhere. */
    SortedSet<String> of(String... words) throws IOException {
        PackedWords wanted = new PackedWords(words);
        SortedSet<String> places = wanted.in(home);
        StoredDocuments stored = new StoredDocuments(client);
        for (StoredIndex index : StoredIndex.values()) {
            if (stored.all(index).stream().anyMatch(document -> wanted.isIn(document.toString()))) {
                places.add("index:" + index.alias());
            }
        }
        return places;
    }
}
