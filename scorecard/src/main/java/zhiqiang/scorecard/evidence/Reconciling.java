package zhiqiang.scorecard.evidence;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.numbers.fraction.BigFraction;
import zhiqiang.methods.air.AirIndexEdition;
import zhiqiang.methods.air.AirIndexItem;
import zhiqiang.methods.air.HourlyAirIndex;
import zhiqiang.methods.air.HourlyAirIndex.Particulates;
import zhiqiang.methods.exact.Fractions;
import zhiqiang.methods.water.SectionAssessment;
import zhiqiang.methods.water.WaterBody;
import zhiqiang.methods.water.WaterItem;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.Profile;

/// Compares, row by row, what the publisher of a file concluded with what is computed from the
/// values in the same row. All rows are compared that have a conclusion and values, also of
/// stations that lie outside the pack's areas.
public final class Reconciling {
    /// A row whose conclusions differ.
    ///
    /// @param row row in the file
    /// @param place station or section
    public record Difference(long row, String place, String published, String computed) {}

    /// @param equal rows whose conclusions are equal
    /// @param compared rows that were compared
    /// @param notCompared rows without conclusion or values, or that the profile leaves out of the
    ///   comparison
    public record Summary(long equal, long compared, long notCompared) {}

    private final Profile profile;
    private final Profile.Reconciliation how;
    private final Consumer<Difference> differences;
    private final Set<String> lakes = new HashSet<>();
    private long equal;
    private long compared;
    private long notCompared;

    private Reconciling(
            Profile profile, Profile.Reconciliation how, Consumer<Difference> differences) {
        this.profile = profile;
        this.how = how;
        this.differences = differences;
        lakes.addAll(how.lakes());
        for (Profile.Declaration declaration : profile.declares()) {
            String key = declaration.dataset().key().getFirst().code();
            for (Map<String, String> row : declaration.rows()) {
                if ("LAKE".equals(row.get("type"))) {
                    lakes.add(row.getOrDefault(key, ""));
                }
            }
        }
    }

    /// @param year year of files that name none
    /// @throws FileRefused if the file cannot be read with the profile
    /// @throws IllegalArgumentException if the profile says nothing about a published conclusion
    public static Summary run(
            Profile profile, Path path, Optional<Integer> year, Consumer<Difference> differences)
            throws IOException {
        Profile.Reconciliation how =
                profile.reconciliation()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "the profile "
                                                        + profile.name()
                                                        + " compares nothing"));
        EvidenceFile file =
                new EvidenceFile(
                        0,
                        path,
                        path.getFileName().toString(),
                        profile.dataset(),
                        Optional.of(profile),
                        year,
                        Optional.empty());
        Reconciling reconciling = new Reconciling(profile, how, differences);
        try {
            ProfiledFile records = file.profiled(Vocabulary.empty());
            records.forEach((row, fields) -> reconciling.compare(row, fields, records));
        } catch (SourceFault unreadable) {
            throw new FileRefused(file.fault(unreadable));
        }
        return new Summary(reconciling.equal, reconciling.compared, reconciling.notCompared);
    }

    private void compare(long row, ProfiledFile.Fields fields, ProfiledFile records) {
        String printed = fields.get(how.published());
        String published = how.names().isEmpty() ? printed : how.names().getOrDefault(printed, "");
        Optional<String> computed =
                published.isEmpty() || !wanted(fields)
                        ? Optional.empty()
                        : switch (how.method()) {
                            case WATER_CLASS -> waterClass(fields, records);
                            case HOURLY_AIR_INDEX -> airIndex(fields, records);
                        };
        if (computed.isEmpty()) {
            notCompared++;
            return;
        }
        compared++;
        if (computed.get().equals(published)) {
            equal++;
        } else {
            Column place = profile.dataset().key().getFirst();
            differences.accept(
                    new Difference(row, records.value(place, fields), published, computed.get()));
        }
    }

    private boolean wanted(ProfiledFile.Fields fields) {
        return how.onlyWhere().entrySet().stream()
                .allMatch(e -> e.getValue().stream().anyMatch(fields.get(e.getKey())::contains));
    }

    /// The class of one reading; nothing is rounded.
    private Optional<String> waterClass(ProfiledFile.Fields fields, ProfiledFile records) {
        Map<WaterItem, BigFraction> values = new EnumMap<>(WaterItem.class);
        for (Column column : profile.columns().keySet()) {
            Optional<WaterItem> item = WaterItem.withCode(column.code());
            Optional<BigDecimal> value = number(records.value(column, fields));
            if (item.isPresent() && value.isPresent()) {
                values.put(item.get(), Fractions.of(value.get()));
            }
        }
        Column section = profile.dataset().key().getFirst();
        WaterBody body =
                lakes.contains(records.value(section, fields)) ? WaterBody.LAKE : WaterBody.RIVER;
        return SectionAssessment.of(body, values).map(a -> a.waterClass().name());
    }

    /// The largest index of the hourly values that are there.
    private Optional<String> airIndex(ProfiledFile.Fields fields, ProfiledFile records) {
        Map<AirIndexItem, BigDecimal> values = new EnumMap<>(AirIndexItem.class);
        Optional<LocalDateTime> time = Optional.empty();
        for (Column column : profile.columns().keySet()) {
            String text = records.value(column, fields);
            if (column.code().equals("time")) {
                time = time(text);
            }
            Optional<AirIndexItem> item = hourlyItem(column.code());
            Optional<BigDecimal> value = number(text);
            if (item.isPresent() && value.isPresent()) {
                values.put(item.get(), value.get());
            }
        }
        if (time.isEmpty()) {
            return Optional.empty();
        }
        return HourlyAirIndex.of(
                        AirIndexEdition.on(time.get().toLocalDate()),
                        values,
                        Particulates.HOUR_ON_DAILY_BREAKPOINTS)
                .iaqis()
                .values()
                .stream()
                .max(Integer::compareTo)
                .map(String::valueOf);
    }

    private static Optional<AirIndexItem> hourlyItem(String code) {
        String name = code.toUpperCase(Locale.ROOT) + "_1H";
        return Arrays.stream(AirIndexItem.values())
                .filter(item -> item.name().equals(name))
                .findFirst();
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            BigDecimal value = new BigDecimal(text);
            return value.signum() < 0 ? Optional.empty() : Optional.of(value);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /// A file that cannot be read with its profile.
    public static final class FileRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Fault fault;

        FileRefused(Fault fault) {
            super(fault.code());
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }
}
