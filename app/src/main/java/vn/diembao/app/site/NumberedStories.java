package vn.diembao.app.site;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented stories in any number, dealt over outlets; each outlet publishes one at each step. */
final class NumberedStories {
    private static final int EDITED_EACH = 7;
    private static final int WITHDRAWN_EACH = 19;
    private static final int REPRINTED_EACH = 9;
    /** Steps from its publication to what becomes of a story. */
    private static final int LATER = 2;

    private static final List<String> GIFTS = List.of(
            "gạo",
            "dầu ăn",
            "nước mắm",
            "đường",
            "sữa",
            "mì",
            "trứng",
            "cá hộp",
            "bột giặt",
            "xà phòng",
            "khăn mặt",
            "chăn mỏng",
            "áo mưa",
            "mũ bảo hiểm",
            "vở",
            "bút",
            "cặp sách",
            "nồi cơm",
            "quạt bàn",
            "đèn học");

    private final int articles;
    private final int hosts;
    private final Instant begin;
    private final Duration step;

    NumberedStories(int articles, int hosts, Instant begin, Duration step) {
        this.articles = articles;
        this.hosts = hosts;
        this.begin = begin;
        this.step = step;
    }

    static List<DemoScript.DemoOutlet> outlets(int hosts) {
        return IntStream.range(0, hosts)
                .mapToObj(host ->
                        new DemoScript.DemoOutlet("mau-" + host, "Báo Mẫu " + (host + 1), "local", false, "vccorp"))
                .toList();
    }

    /** When everything has happened. */
    Instant end() {
        int mostOfAHost = (articles + hosts - 1) / hosts;
        return at(mostOfAHost - 1 + LATER);
    }

    /** The stories of an outlet, in the order of their publication. */
    List<DemoStory> of(DemoScript.DemoOutlet outlet) {
        int host = Integer.parseInt(outlet.id().replaceAll("\\D", ""));
        List<DemoStory> own = new ArrayList<>();
        for (int number = host; number < articles; number += hosts) {
            int place = number / hosts;
            // The story before stands at another outlet and is none itself.
            boolean reprint = number > 0 && number % REPRINTED_EACH == 0;
            int of = reprint ? number - 1 : number;
            Instant published = at(place);
            DemoScript.Story story = story(of, number, published);
            String path = DemoLayout.path(outlet.family(), story, published, place);
            own.add(new DemoStory(story, path, reprint ? "Báo Mẫu " + (of % hosts + 1) : null, published, false));
        }
        return own;
    }

    /**
     * A story.
     *
     * @param text whose text it has
     * @param number decides what becomes of it
     */
    private DemoScript.Story story(int text, int number, Instant published) {
        Instant then = published.plus(step.multipliedBy(LATER));
        boolean edited = number % EDITED_EACH == 0;
        boolean withdrawn = !edited && number % WITHDRAWN_EACH == 0;
        return new DemoScript.Story(
                "tin-so-" + number,
                "cong-doan",
                published.atOffset(ZoneOffset.UTC),
                "Công đoàn cơ sở Mẫu " + text + " thăm " + (text + 20) + " đoàn viên",
                "Sáng nay, công đoàn cơ sở Mẫu " + text + " đến thăm đoàn viên có hoàn cảnh khó khăn.",
                "Người Viết " + text % 5,
                "Ảnh số " + text,
                List.of("công đoàn"),
                "union",
                List.of(),
                paragraphs(text),
                edited ? edit(text, then) : null,
                withdrawn ? then.atOffset(ZoneOffset.UTC) : null,
                false);
    }

    private static DemoScript.Edit edit(int text, Instant then) {
        return new DemoScript.Edit(
                then.atOffset(ZoneOffset.UTC),
                "Công đoàn cơ sở Mẫu " + text + " thăm " + (text + 21) + " đoàn viên",
                1,
                "Nói lại cho rõ: có tất cả " + (text + 21) + " đoàn viên nhận quà, mỗi suất " + (text % 9 + 1)
                        + "00.000 đồng.");
    }

    private static List<String> paragraphs(int text) {
        return List.of(
                "Chủ tịch công đoàn cơ sở Mẫu " + text + " cho biết năm nay đơn vị có " + (text * 13 + 200)
                        + " đoàn viên, nhiều người thuê trọ xa nhà và đi làm theo ca.",
                "Có " + (text + 20) + " đoàn viên nhận quà, mỗi suất " + (text % 9 + 1)
                        + "00.000 đồng, trích từ quỹ công đoàn và do bạn đọc góp thêm.",
                "Trong quý tới, ban chấp hành sẽ khám sức khỏe cho " + (text * 7 + 50)
                        + " người lao động và sửa lại nhà ăn ca của phân xưởng số " + (text % 12 + 1) + ".",
                gifts(text));
    }

    /** What tells the texts apart: without it they would be copies of each other, or not, by a hair. */
    private static String gifts(int text) {
        Random random = new Random(text);
        List<String> gifts = new ArrayList<>(GIFTS);
        Collections.shuffle(gifts, random);
        return gifts.stream()
                .map(gift -> (random.nextInt(90) + 10) + " phần " + gift)
                .collect(Collectors.joining(", ", "Các phần quà gồm ", "."));
    }

    private Instant at(int place) {
        return begin.plus(step.multipliedBy(place));
    }
}
