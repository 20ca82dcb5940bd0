package vn.diembao.pipeline.removal;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.diembao.model.ClipId;

/** A list of erasures that says what a test wrote into it. */
public final class ScriptedErasures {
    private ScriptedErasures() {}

    /** Of texts at these canonical addresses. */
    public static Erased.Opening of(String... urls) {
        Set<String> keys = Stream.of(urls).map(ClipId::ofUrl).collect(Collectors.toSet());
        return () -> new Erased() {
            @Override
            public boolean contains(String key) {
                return keys.contains(key);
            }

            @Override
            public void close() {
                // Holds nothing.
            }
        };
    }
}
