package zhiqiang.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Indicator;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;

/// What a request names, looked up in the pack; the city and today where it names nothing.
@Component
final class Asked {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Pack pack;
    private final Clock clock;

    Asked(PolicyPack policy, Clock clock) {
        this.pack = policy.pack();
        this.clock = clock;
    }

    Pack pack() {
        return pack;
    }

    Region region(@Nullable String code) {
        return code == null
                ? pack.city()
                : pack.region(code)
                        .orElseThrow(
                                () ->
                                        new DomainException(
                                                IndicatorError.UNKNOWN_REGION,
                                                Map.of("code", code)));
    }

    Indicator indicator(String code) {
        return pack.indicator(code)
                .orElseThrow(
                        () ->
                                new DomainException(
                                        IndicatorError.UNKNOWN_INDICATOR, Map.of("code", code)));
    }

    Dataset dataset(String code) {
        return pack.dataset(code)
                .orElseThrow(
                        () ->
                                new DomainException(
                                        IndicatorError.UNKNOWN_DATASET, Map.of("code", code)));
    }

    LocalDate day(@Nullable LocalDate asOf) {
        return asOf == null ? today() : asOf;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(CHINA));
    }

    /// The last day whose evidence counts.
    LocalDate effective(LocalDate day) {
        return day.isAfter(pack.end()) ? pack.end() : day;
    }
}
