package vn.diembao.dashboards.digest;

import static java.util.Objects.requireNonNull;

/**
 * A programme's target and one figure that a text reports of it, in words.
 *
 * @param programme id
 * @param name of the programme
 * @param aim what it set out to reach and when
 * @param told the figure, the body it is of, outlet and day; or that there is none
 * @param percent of the target; a dash where the two cannot be compared
 * @param clip id of the text, empty where none reports a figure
 * @param title of the text, empty where there is none
 */
public record ProgressLine(
        String programme, String name, String aim, String told, String percent, String clip, String title) {
    public ProgressLine {
        requireNonNull(programme, "programme is null");
        requireNonNull(name, "name is null");
        requireNonNull(aim, "aim is null");
        requireNonNull(told, "told is null");
        requireNonNull(percent, "percent is null");
        requireNonNull(clip, "clip is null");
        requireNonNull(title, "title is null");
    }
}
