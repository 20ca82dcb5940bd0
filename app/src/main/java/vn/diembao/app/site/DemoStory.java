package vn.diembao.app.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A story on an outlet's site: what it says at which time.
 *
 * @param script the story as written
 * @param path path of its page
 * @param creditedTo outlet it is reprinted from, null for an original
 * @param published when this outlet published it
 * @param broken true when its page always answers 500
 */
record DemoStory(DemoScript.Story script, String path, String creditedTo, Instant published, boolean broken) {
    boolean isPublished(Instant at) {
        return !published.isAfter(at);
    }

    boolean isWithdrawn(Instant at) {
        return script.withdrawn() != null && !script.withdrawn().toInstant().isAfter(at);
    }

    private boolean isEdited(Instant at) {
        return script.edit() != null && !script.edit().at().toInstant().isAfter(at);
    }

    String title(Instant at) {
        return isEdited(at) ? script.edit().title() : script.title();
    }

    List<String> paragraphs(Instant at) {
        List<String> paragraphs = new ArrayList<>(script.paragraphs());
        if (isEdited(at)) {
            paragraphs.set(script.edit().paragraph(), script.edit().text());
        }
        if (creditedTo != null) {
            paragraphs.add("Theo " + creditedTo + ".");
        }
        return paragraphs;
    }

    /** When the outlet last touched it before that time, null when never. */
    Instant touched(Instant at) {
        if (isWithdrawn(at)) {
            return script.withdrawn().toInstant();
        }
        return isEdited(at) ? script.edit().at().toInstant() : null;
    }
}
