package vn.diembao.pipeline.copy;

/**
 * What a {@link CopyFinder} remembers.
 *
 * @param holders of a key of a sketch: {@link ArticleKey}s
 * @param texts by {@link ArticleKey}
 * @param groups by a key of their own
 */
public record CopyMemory(Shelf<Long, long[]> holders, Shelf<Long, KnownText> texts, Shelf<Long, CopyGroup> groups) {
    public static CopyMemory inMemory() {
        return new CopyMemory(Shelf.inMemory(), Shelf.inMemory(), Shelf.inMemory());
    }
}
