package vn.diembao.pipeline.copy;

import java.util.HashMap;
import java.util.Map;

/** Follows ids to those that stand for them in the end. Not thread-safe. */
public final class Redirects {
    private final Map<String, String> next = new HashMap<>();

    public void add(Redirect redirect) {
        String end = last(redirect.to());
        // An id that comes again after it was forgotten must not lead back to itself.
        if (!end.equals(redirect.from())) {
            next.put(redirect.from(), end);
        }
    }

    /** The id itself when nothing stands for it. */
    public String last(String id) {
        String end = id;
        for (String to = next.get(end); to != null; to = next.get(end)) {
            end = to;
        }
        String at = id;
        while (!at.equals(end)) {
            String to = next.put(at, end);
            at = to;
        }
        return end;
    }
}
