package vn.diembao.dashboards.alert;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.diembao.dashboards.unit.Webhook;
import vn.diembao.dashboards.unit.WebhookFormat;
import vn.diembao.dashboards.webhook.WebhookAnswer;
import vn.diembao.dashboards.webhook.WebhookSignature;
import vn.diembao.model.StoredJson;

/** A message as a webhook wants it, and what its answer means. */
record PostBody(String json, Map<String, String> headers) {
    /** Longest text that Zalo takes. */
    static final int ZALO_TEXT = 2_000;

    private static final JsonMapper JSON = StoredJson.mapper();

    PostBody {
        requireNonNull(json, "json is null");
        headers = Map.copyOf(headers);
    }

    /** @param secret null for none */
    static PostBody of(AlertMessage message, Webhook hook, String secret, Instant now) {
        AlertText texts = new AlertText(AlertWords.load());
        Map<String, String> headers = new LinkedHashMap<>();
        if (hook.format() == WebhookFormat.ZALO) {
            headers.put("access_token", secret);
            ObjectNode body = JSON.createObjectNode();
            body.putObject("recipient").put("user_id", hook.user());
            body.putObject("message").put("text", texts.plainWithin(message, ZALO_TEXT));
            return new PostBody(body.toString(), headers);
        }
        String body = ours(message, texts).toString();
        headers.put("X-Diembao-Message", message.id());
        headers.put("X-Diembao-Timestamp", Long.toString(now.getEpochSecond()));
        if (secret != null) {
            headers.put("X-Diembao-Signature", WebhookSignature.of(secret, now, body));
        }
        return new PostBody(body, headers);
    }

    /** Why the target does not have it although it answered, empty when it has. Zalo says so within an answer of 200. */
    static String refusal(WebhookAnswer answer, WebhookFormat format) {
        if (!answer.isTaken()) {
            return answer.status() == 0 ? answer.fault() : "HTTP " + answer.status();
        }
        if (format != WebhookFormat.ZALO) {
            return "";
        }
        try {
            JsonNode read = JSON.readTree(answer.body());
            int error = read.path("error").asInt(-1);
            return error == 0
                    ? ""
                    : "Zalo error " + error + ": " + read.path("message").asText();
        } catch (JsonProcessingException e) {
            return "Zalo gave no JSON";
        }
    }

    private static ObjectNode ours(AlertMessage message, AlertText texts) {
        ObjectNode body = JSON.createObjectNode();
        body.put("id", message.id());
        body.put("unit", message.unit());
        body.put("at", message.at().toString());
        body.put("text", texts.plain(message, message.shown().size()));
        ArrayNode alerts = body.putArray("alerts");
        message.shown().forEach(alert -> alerts.add(AlertTable.node(alert)));
        body.put("more", message.more());
        return body;
    }
}
