package zhiqiang.registry;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.scorecard.text.Text;

/// GB/T 4754-2017: sections and divisions as shipped, groups and classes as the operator brought
/// them in.
@Component
class Industries {
    private static final int DIVISION = 2;

    private final JdbcClient jdbc;
    private final Map<String, Division> divisions = new LinkedHashMap<>();
    private final Map<String, Text> sections = new LinkedHashMap<>();

    Industries(JdbcClient jdbc) {
        this.jdbc = jdbc;
        try (Reader text =
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        getClass().getResourceAsStream("/registry/industries.csv")),
                                StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            rows.forEach(this::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(NamedCsvRecord row) {
        Text name = new Text(row.getField("zh"), row.getField("en"));
        if (row.getField("section").isEmpty()) {
            sections.put(row.getField("code"), name);
        } else {
            divisions.put(row.getField("code"), new Division(row.getField("section"), name));
        }
    }

    private record Division(String section, Text name) {}

    /// @param code a letter for a section, two digits for a division, three for a group, four for a
    ///   class
    /// @param parent empty for a section
    public record IndustryView(String code, String parent, Text name) {}

    /// Sections and divisions, and what lies below one of them.
    ///
    /// @param below code of a division; empty for none
    List<IndustryView> list(String below) {
        List<IndustryView> all = new ArrayList<>();
        sections.forEach((code, name) -> all.add(new IndustryView(code, "", name)));
        divisions.forEach(
                (code, division) ->
                        all.add(new IndustryView(code, division.section(), division.name())));
        if (divisions.containsKey(below)) {
            all.addAll(
                    jdbc.sql(
                                    """
                                    select code, name
                                      from registry.industry
                                     where left(code, 2) = :below
                                     order by code
                                    """)
                            .param("below", below)
                            .query((row, n) -> finer(row.getString("code"), row.getString("name")))
                            .list());
        }
        return all;
    }

    private static IndustryView finer(String code, String name) {
        return new IndustryView(code, code.substring(0, code.length() - 1), new Text(name, name));
    }

    /// What a code means; nothing if nobody knows it.
    Optional<Text> name(String code) {
        if (code.length() <= DIVISION) {
            return Optional.ofNullable(divisions.get(code)).map(Division::name);
        }
        return jdbc.sql("select name from registry.industry where code = :code")
                .param("code", code)
                .query(String.class)
                .optional()
                .map(name -> new Text(name, name));
    }

    /// A section or division.
    boolean shipped(String code) {
        return sections.containsKey(code) || divisions.containsKey(code);
    }

    boolean division(String code) {
        return divisions.containsKey(code);
    }

    /// Divisions of a section.
    List<String> divisions(String section) {
        return divisions.entrySet().stream()
                .filter(each -> each.getValue().section().equals(section))
                .map(Map.Entry::getKey)
                .toList();
    }
}
