package zhiqiang.scorecard.assessment;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Scheme and evidence as text of which there is one form only, so that a frozen sheet can be
/// computed again from it: names sorted, no spaces, figures as decimal text.
public final class Snapshot {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .withConfigOverride(
                            BigDecimal.class,
                            figure ->
                                    figure.setFormat(
                                            JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
                    .changeDefaultPropertyInclusion(
                            usual -> usual.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                    .build();

    private Snapshot() {}

    public static String text(Scheme scheme) {
        return JSON.writeValueAsString(scheme);
    }

    public static String text(Evidence evidence) {
        return JSON.writeValueAsString(evidence);
    }

    public static Scheme scheme(String text) {
        return JSON.readValue(text, Scheme.class);
    }

    public static Evidence evidence(String text) {
        return JSON.readValue(text, Evidence.class);
    }
}
