package vn.diembao.app.command;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import vn.diembao.model.RejectionReason;
import vn.diembao.model.Stage;

/** Which dead letters a verb is about. */
final class LetterFilter {
    @Option(
            names = "--since",
            paramLabel = "DATE|SPAN",
            converter = SinceConverter.class,
            description = "Refused since a day in Vietnam (YYYY-MM-DD) or within a span until now (PT6H, P7D).")
    private Since since;

    @Option(names = "--stage", description = "Refused by this step: ${COMPLETION-CANDIDATES}.")
    private List<Stage> stages = List.of();

    @Option(names = "--reason", description = "Refused for this reason, e.g. TIMEOUT; may be given again.")
    private List<RejectionReason> reasons = List.of();

    @Option(names = "--source", paramLabel = "ID", description = "Of this source; may be given again.")
    private List<String> sources = List.of();

    /** A time on the calendar or before now: one of them is null. */
    record Since(LocalDate day, Duration span) {
        private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

        Instant before(Instant now) {
            return day == null ? now.minus(span) : day.atStartOfDay(VIETNAM).toInstant();
        }
    }

    /** Reads what {@code --since} is given. */
    static final class SinceConverter implements ITypeConverter<Since> {
        @Override
        public Since convert(String text) {
            try {
                return text.startsWith("P")
                        ? new Since(null, Duration.parse(text).abs())
                        : new Since(LocalDate.parse(text), null);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "\"" + text + "\" is neither a day nor a span, write YYYY-MM-DD, PT6H or P7D");
            }
        }
    }

    /** @param open true for letters that no retry has settled */
    Query query(boolean open, Instant now) {
        List<Query> all = new ArrayList<>();
        if (since != null) {
            String from = since.before(now).toString();
            all.add(Query.of(q -> q.range(r -> r.date(d -> d.field("at").gte(from)))));
        }
        among("stage", stages, all);
        among("reason", reasons, all);
        among("source_id", sources, all);
        return Query.of(q -> q.bool(b -> {
            b.filter(all);
            return open ? b.mustNot(n -> n.exists(e -> e.field("settled_at"))) : b;
        }));
    }

    private static void among(String field, List<?> values, List<Query> all) {
        if (!values.isEmpty()) {
            List<FieldValue> terms = values.stream()
                    .map(value -> FieldValue.of(value.toString()))
                    .toList();
            all.add(Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(terms)))));
        }
    }
}
