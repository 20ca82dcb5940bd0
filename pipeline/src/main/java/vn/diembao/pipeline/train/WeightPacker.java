package vn.diembao.pipeline.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.diembao.pipeline.learn.ModelWeights;

/** Puts the weights of all labels into one table, over the n-grams of texts and then those of sentences. */
final class WeightPacker {
    /** Steps of a weight's root on either side of 0: more would only make the file larger. */
    private static final int LEVELS = 16;

    private final FeatureTable texts;
    private final FeatureTable sentences;
    private final List<String> traits;
    private final List<String> labels = new ArrayList<>();
    private final List<double[]> gramWeights = new ArrayList<>();
    private final List<double[]> traitWeights = new ArrayList<>();

    WeightPacker(FeatureTable texts, FeatureTable sentences, List<String> traits) {
        this.texts = texts;
        this.sentences = sentences;
        this.traits = List.copyOf(traits);
    }

    void addOfTexts(String label, double[] grams, double[] measured) {
        double[] all = new double[texts.width() + sentences.width()];
        System.arraycopy(grams, 0, all, 0, texts.width());
        add(label, all, measured);
    }

    void addOfSentences(String label, double[] grams) {
        double[] all = new double[texts.width() + sentences.width()];
        System.arraycopy(grams, 0, all, texts.width(), sentences.width());
        add(label, all, new double[traits.size()]);
    }

    private void add(String label, double[] grams, double[] measured) {
        labels.add(label);
        gramWeights.add(grams);
        traitWeights.add(measured);
    }

    ModelWeights pack(Map<String, Double> settings) {
        int count = labels.size();
        int width = texts.width() + sentences.width();
        byte[] packed = new byte[width * count];
        float[] scales = new float[count];
        float[] measured = new float[traits.size() * count];
        for (int label = 0; label < count; label++) {
            double[] weights = gramWeights.get(label);
            double most = 1e-9;
            for (double weight : weights) {
                most = Math.max(most, Math.abs(weight));
            }
            scales[label] = (float) (most / (LEVELS * LEVELS));
            for (int gram = 0; gram < width; gram++) {
                packed[gram * count + label] = ModelWeights.pack(weights[gram], scales[label]);
            }
            for (int trait = 0; trait < traits.size(); trait++) {
                measured[trait * count + label] = (float) traitWeights.get(label)[trait];
            }
        }
        return new ModelWeights(labels, traits, settings, grams(), idf(), packed, scales, measured, "").versioned();
    }

    private int[] grams() {
        int[] grams = new int[texts.width() + sentences.width()];
        System.arraycopy(texts.grams(), 0, grams, 0, texts.width());
        System.arraycopy(sentences.grams(), 0, grams, texts.width(), sentences.width());
        return grams;
    }

    private float[] idf() {
        float[] idf = new float[texts.width() + sentences.width()];
        System.arraycopy(texts.idf(), 0, idf, 0, texts.width());
        System.arraycopy(sentences.idf(), 0, idf, texts.width(), sentences.width());
        return idf;
    }
}
