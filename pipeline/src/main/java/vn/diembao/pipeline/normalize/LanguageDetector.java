package vn.diembao.pipeline.normalize;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;

/**
 * Tells the language of a text with the OpenNLP language model (103 languages, Apache-2.0). Safe to share between
 * threads. The model takes a second and 40 MB: it is read for the first text that is not Vietnamese by its letters, and once in
 * a process.
 */
public final class LanguageDetector {
    private static final String VIETNAMESE = "vi";
    private static final String MODEL = "/langdetect-183.bin";
    /** Shorter texts give a guess, not an answer. */
    private static final int FEWEST_LETTERS = 12;

    /** Enough to tell by, and all the time it may cost. */
    private static final int MOST_CHARS = 300;

    private static final double LEAST_CONFIDENCE = 0.02;

    private final Map<String, String> twoLetters = new HashMap<>();

    /** @throws IllegalStateException when the model is not there: a job ends at its start, not at its first foreign text */
    public LanguageDetector() {
        if (LanguageDetector.class.getResource(MODEL) == null) {
            throw new IllegalStateException("the language model " + MODEL + " is not on the classpath");
        }
        for (String code : Locale.getISOLanguages()) {
            twoLetters.put(Locale.forLanguageTag(code).getISO3Language(), code);
        }
        // The model's corpus has its own codes for these (cmn for Chinese and so on).
        twoLetters.putAll(Map.of("cmn", "zh", "ekk", "et", "lvs", "lv", "pes", "fa", "plt", "mg", "zlm", "ms"));
    }

    /** Read when it is first asked for; never changes. */
    private static final class Model {
        static final ThreadSafeLanguageDetectorME DETECTOR = read();

        private static ThreadSafeLanguageDetectorME read() {
            try (InputStream in = LanguageDetector.class.getResourceAsStream(MODEL)) {
                return new ThreadSafeLanguageDetectorME(new LanguageDetectorModel(in));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the language model " + MODEL, e);
            }
        }
    }

    /**
     * ISO 639-1 code (639-3 where there is none) by the first 300 characters, {@code und} when they have too few letters
     * or the model is unsure. Nearly all texts are Vietnamese, which is told by its letters without asking the model.
     */
    public String detect(String text) {
        String first = text.substring(0, Math.min(text.length(), MOST_CHARS));
        if (first.codePoints().filter(Character::isLetter).limit(FEWEST_LETTERS).count() < FEWEST_LETTERS) {
            return "und";
        }
        if (VietnameseLetters.speak(first)) {
            return VIETNAMESE;
        }
        Language best = Model.DETECTOR.predictLanguage(first);
        return best.getConfidence() < LEAST_CONFIDENCE
                ? "und"
                : twoLetters.getOrDefault(best.getLang(), best.getLang());
    }
}
