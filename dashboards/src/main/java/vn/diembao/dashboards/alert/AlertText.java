package vn.diembao.dashboards.alert;

import java.util.List;
import java.util.stream.Collectors;
import vn.diembao.dashboards.form.VietnameseText;

/** Says in Vietnamese what a message tells: its subject, its lines, its plain form. */
final class AlertText {
    private static final int LONGEST_SUBJECT = 150;
    private static final String INDENT = "   ";
    static final String CAUTION =
            "Cảnh báo do máy gắn nhãn từ tin bài đã đăng; cần người kiểm tra lại tại nguồn trước khi sử dụng.";

    private final AlertWords words;

    AlertText(AlertWords words) {
        this.words = words;
    }

    /** One line. */
    String subject(AlertMessage message) {
        List<Alert> alerts = message.alerts();
        String subject = alerts.size() == 1
                ? heading(alerts.get(0)) + ": " + alerts.get(0).title()
                : alerts.size() + " việc cần lưu ý: "
                        + alerts.stream().map(Alert::what).distinct().collect(Collectors.joining("; "));
        return AlertWords.cut("[Cảnh báo] " + AlertWords.line(subject), LONGEST_SUBJECT);
    }

    /** The kinds, and whether it is a turn for the worse. */
    String heading(Alert alert) {
        return (alert.again() ? "Diễn biến mới – " : "") + alert.what();
    }

    /** Outlet, time, tone, further texts; empty for an alert of which nothing may be told any more. */
    String facts(Alert alert) {
        if (alert.isVolume()) {
            return alert.note();
        }
        if (alert.outlet().isEmpty()) {
            return "";
        }
        String more = alert.others() == 0 ? "" : " Và " + alert.others() + " tin bài khác về cùng sự việc.";
        return alert.outlet() + ", " + VietnameseText.time(alert.publishedAt()) + ". Sắc thái: "
                + words.of("tone", alert.tone()) + '.' + more;
    }

    /** The words that raised it, as they stand in the text; empty for none. */
    String why(Alert alert) {
        return alert.why().isEmpty()
                ? ""
                : "Vì sao: "
                        + alert.why().stream()
                                .map(quote -> quoted(quote.words()) + " (" + quote.field() + ')')
                                .collect(Collectors.joining("; "));
    }

    /** How many there was no room to tell in full; empty for none. */
    String more(AlertMessage message, int shown) {
        int more = message.alerts().size() - shown;
        return more == 0 ? "" : "Và " + more + " cảnh báo nữa";
    }

    /** An alert that is only named. */
    String brief(Alert alert) {
        String where = alert.outlet().isEmpty()
                ? ""
                : " (" + alert.outlet() + ", " + VietnameseText.time(alert.publishedAt()) + ')';
        return heading(alert) + ": " + alert.title() + where;
    }

    String head(AlertMessage message) {
        return message.issuer() + ", lúc " + VietnameseText.time(message.at());
    }

    /**
     * All of it: the rest is named, with its addresses.
     *
     * @param shown how many alerts are told in full
     */
    String plain(AlertMessage message, int shown) {
        StringBuilder rest = new StringBuilder();
        for (int i = shown; i < message.alerts().size(); i++) {
            Alert alert = message.alerts().get(i);
            rest.append(i + 1).append(". ").append(brief(alert)).append('\n');
            if (!alert.url().isEmpty()) {
                rest.append(INDENT).append(alert.url()).append('\n');
            }
        }
        String more = more(message, shown);
        return plain(message, shown, more.isEmpty() ? "" : more + ":\n" + rest);
    }

    private String plain(AlertMessage message, int shown, String rest) {
        StringBuilder text =
                new StringBuilder("CẢNH BÁO\n").append(head(message)).append('\n');
        for (int i = 0; i < shown; i++) {
            Alert alert = message.alerts().get(i);
            text.append('\n').append(i + 1).append(". ").append(heading(alert)).append('\n');
            for (String line : List.of(alert.title(), facts(alert), why(alert), alert.url())) {
                if (!line.isEmpty()) {
                    text.append(INDENT).append(line).append('\n');
                }
            }
        }
        return text.append(rest.isEmpty() ? "" : '\n' + rest)
                .append('\n')
                .append(CAUTION)
                .append('\n')
                .toString();
    }

    /** The plain form within a length: by telling fewer alerts in full, then by no more than counting the rest. */
    String plainWithin(AlertMessage message, int most) {
        for (int shown = message.shown().size(); shown > 0; shown--) {
            String text = plain(message, shown);
            if (text.length() <= most) {
                return text;
            }
        }
        for (int shown = message.shown().size(); shown > 0; shown--) {
            String more = more(message, shown);
            String text = plain(message, shown, more.isEmpty() ? "" : more + ".\n");
            if (text.length() <= most) {
                return text;
            }
        }
        return AlertWords.cut(plain(message, message.shown().size()), most);
    }

    /** Marks within the words become single ones. */
    private static String quoted(String words) {
        return '“' + words.replace('“', '‘').replace('”', '’').replace('"', '’') + '”';
    }
}
