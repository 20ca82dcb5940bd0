package vn.diembao.dashboards.digest;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.diembao.dashboards.form.Digest.Column;
import vn.diembao.dashboards.form.Digest.DigestTable;
import vn.diembao.dashboards.form.VietnameseText;
import vn.diembao.dashboards.term.TermBook;
import vn.diembao.model.Reaction;

/**
 * How the public reacted to posts of organisations' pages, in numbers. Posts that pass a text on are posts too: they are counted
 * here, although they add no text.
 */
final class ReactionTable {
    private static final int MOST_PAGES = 40;
    private static final int MOST_POSTS = 10;
    private static final String NOT_TOLD = "–";

    private final TermBook names;
    private final Function<List<DigestClip>, List<Integer>> numbers;

    /** @param numbers gives the numbers under which clips stand in the digest */
    ReactionTable(TermBook names, Function<List<DigestClip>, List<Integer>> numbers) {
        this.names = names;
        this.numbers = numbers;
    }

    static List<DigestClip> posts(List<DigestClip> clips) {
        return clips.stream()
                .flatMap(clip -> Stream.concat(Stream.of(clip), clip.copies().stream()))
                .filter(DigestClip::isSocial)
                .toList();
    }

    /** What the figures rest on, or why there are none. */
    String note(List<DigestClip> posts) {
        if (posts.isEmpty()) {
            return names.pages().isEmpty()
                    ? "Không có số liệu: chưa khai báo trang mạng xã hội nào."
                    : "Không có số liệu: không thu được bài đăng nào trong kỳ.";
        }
        long told = posts.stream().filter(post -> post.reaction() != null).count();
        long pages = posts.stream().map(ItemComposer::outletName).distinct().count();
        String counted = VietnameseText.count(posts.size()) + " bài đăng về công đoàn, người lao động của "
                + VietnameseText.count(pages) + " trang tổ chức, tính cả bài chia sẻ lại";
        return told == 0
                ? counted + "; chưa có số liệu về lượt tương tác."
                : counted + "; " + VietnameseText.count(told) + " bài có số liệu về lượt tương tác.";
    }

    /** None where no post was collected. */
    List<DigestTable> tables(List<DigestClip> posts) {
        if (posts.isEmpty()) {
            return List.of();
        }
        List<DigestTable> tables = new ArrayList<>();
        tables.add(pages(posts));
        List<DigestClip> most = posts.stream()
                .filter(post -> post.reaction() != null && post.reaction().total() > 0)
                .sorted(comparing((DigestClip post) -> -post.reaction().total())
                        .thenComparing(DigestClip.BY_FIRST_SIGHT))
                .limit(MOST_POSTS)
                .toList();
        if (!most.isEmpty()) {
            tables.add(most(most));
        }
        return tables;
    }

    private static DigestTable pages(List<DigestClip> posts) {
        Map<String, List<DigestClip>> byPage = posts.stream().collect(Collectors.groupingBy(ItemComposer::outletName));
        List<List<String>> rows = byPage.entrySet().stream()
                .sorted(comparing((Map.Entry<String, List<DigestClip>> page) ->
                                -page.getValue().size())
                        .thenComparing(Map.Entry::getKey, VietnameseText.alphabetical()))
                .limit(MOST_PAGES)
                .map(page -> row(page.getKey(), page.getValue()))
                .collect(Collectors.toCollection(ArrayList::new));
        rows.add(row("Tổng cộng", posts));
        return new DigestTable(
                "Bài đăng và lượt tương tác theo trang",
                List.of(
                        new Column("Trang", false, 40),
                        new Column("Bài đăng", true, 13),
                        new Column("Lượt bày tỏ cảm xúc", true, 18),
                        new Column("Bình luận", true, 14),
                        new Column("Chia sẻ", true, 15)),
                rows);
    }

    private DigestTable most(List<DigestClip> posts) {
        return new DigestTable(
                "Bài đăng được quan tâm nhiều nhất",
                List.of(
                        new Column("Bài đăng", false, 42),
                        new Column("Lượt bày tỏ cảm xúc", true, 17),
                        new Column("Bình luận", true, 13),
                        new Column("Chia sẻ", true, 13),
                        new Column("Tin bài số", false, 15)),
                posts.stream()
                        .map(post -> List.of(
                                ItemComposer.shownTitle(post),
                                sum(List.of(post), Reaction::reactions),
                                sum(List.of(post), Reaction::comments),
                                sum(List.of(post), Reaction::shares),
                                VietnameseText.runs(numbers.apply(List.of(post)))))
                        .toList());
    }

    private static List<String> row(String name, List<DigestClip> posts) {
        return List.of(
                name,
                VietnameseText.count(posts.size()),
                sum(posts, Reaction::reactions),
                sum(posts, Reaction::comments),
                sum(posts, Reaction::shares));
    }

    /** Nothing is not nought: where no post tells the figure there is none. */
    private static String sum(List<DigestClip> posts, Function<Reaction, Long> figure) {
        List<Long> told = posts.stream()
                .map(DigestClip::reaction)
                .filter(Objects::nonNull)
                .map(figure)
                .filter(Objects::nonNull)
                .toList();
        return told.isEmpty()
                ? NOT_TOLD
                : VietnameseText.count(told.stream().mapToLong(Long::longValue).sum());
    }
}
