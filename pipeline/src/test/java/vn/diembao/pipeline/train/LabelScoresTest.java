package vn.diembao.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.diembao.model.Labels;

/** Held to the figures that the labelling guide's own scorer gives for the same rows. */
final class LabelScoresTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void scoresAreThoseOfTheGuidesScorer() throws JsonProcessingException {
        LabelScores scores = new LabelScores();
        add(
                scores,
                "{'relevance':'union','programmes':['tet-sum-vay'],'unions':['tong-ldld','l4:Công ty Sao Mai','l3:LĐLĐ quận Bình Tân'],"
                        + "'event_tone':'pos','union_stance':'pos','topics':['cham-lo-phuc-loi'],'alert':false}",
                "{'relevance':'union','programmes':['tet-sum-vay','thang-cong-nhan'],'unions':['tong-ldld','ldld-ha-noi','l4:Công ty TNHH Sao Mai'],"
                        + "'event_tone':'pos','union_stance':'neu','topics':['cham-lo-phuc-loi','bao-hiem-xa-hoi'],'alert':false}");
        add(
                scores,
                "{'relevance':'union','programmes':[],'unions':['cd-y-te'],"
                        + "'event_tone':'neg','union_stance':'neg','topics':['kho-khan-vuong-mac'],'alert':true}",
                "{'relevance':'labour','programmes':[],'unions':['cd-y-te'],"
                        + "'event_tone':'neu','union_stance':'na','topics':[],'alert':true}");
        add(
                scores,
                "{'relevance':'none','programmes':[],'unions':[],"
                        + "'event_tone':'neu','union_stance':'na','topics':[],'alert':false}",
                "{'relevance':'none','programmes':[],'unions':[],"
                        + "'event_tone':'neg','union_stance':'na','topics':[],'alert':true}");

        assertThat(scores.scores())
                .hasEntrySatisfying("relevance", value -> assertThat(value).isCloseTo(0.8333, within(5e-5)))
                .hasEntrySatisfying("programmes", value -> assertThat(value).isCloseTo(0.6667, within(5e-5)))
                .hasEntrySatisfying("unions12", value -> assertThat(value).isCloseTo(0.8, within(5e-5)))
                .hasEntrySatisfying("unions34", value -> assertThat(value).isCloseTo(0.6667, within(5e-5)))
                .hasEntrySatisfying("tone", value -> assertThat(value).isCloseTo(0.5, within(5e-5)))
                .hasEntrySatisfying("stance", value -> assertThat(value).isCloseTo(0, within(5e-5)))
                .hasEntrySatisfying("topics", value -> assertThat(value).isCloseTo(0.5, within(5e-5)))
                .containsEntry("alert_recall", 1.0)
                .containsEntry("alert_precision", 0.5);
    }

    private static void add(LabelScores scores, String gold, String said) throws JsonProcessingException {
        JsonNode labels = JSON.readTree(said.replace('\'', '"'));
        scores.add(
                JSON.readTree(gold.replace('\'', '"')),
                new Labels(
                        labels.path("relevance").asText(),
                        texts(labels.path("programmes")),
                        texts(labels.path("unions")),
                        List.of(),
                        labels.path("event_tone").asText(),
                        labels.path("union_stance").asText(),
                        texts(labels.path("topics")),
                        List.of(),
                        labels.path("alert").asBoolean(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "v"));
    }

    private static List<String> texts(Iterable<JsonNode> nodes) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
