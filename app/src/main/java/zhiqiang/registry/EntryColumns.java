package zhiqiang.registry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiqiang.scorecard.text.Text;

/// The columns of a file of organisations, in the words of the office, in and out.
@Component
class EntryColumns {
    /// By the Chinese that people write.
    private static final Map<String, String> COLUMNS = columns();

    static final List<String> MANDATORY = List.of("code", "name", "registered");

    private final EntryChecks checks;
    private final RegistryWords words;

    EntryColumns(EntryChecks checks, RegistryWords words) {
        this.checks = checks;
        this.words = words;
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("类别", "kind");
        columns.put("统一社会信用代码", "code");
        columns.put("名称", "name");
        columns.put("曾用名", "formerNames");
        columns.put("登记地", "registered");
        columns.put("管辖区", "managing");
        columns.put("行业代码", "industry");
        columns.put("规模", "size");
        columns.put("规模年度", "sizeYear");
        columns.put("重点产业链", "chains");
        columns.put("状态", "status");
        columns.put("地址", "address");
        columns.put("成立日期", "established");
        return columns;
    }

    static List<String> titles(boolean english) {
        return List.copyOf(english ? COLUMNS.values() : COLUMNS.keySet());
    }

    /// What a column means, whichever it is called by.
    static String column(String title) {
        return COLUMNS.getOrDefault(title.strip(), title.strip());
    }

    static List<String> cells(@Nullable String cell) {
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split("[;；、|]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    /// A row that can be taken. What is null stays as it is where the entry is there already.
    record Line(
            EntryKind kind,
            String code,
            String name,
            List<String> formerNames,
            String registered,
            String managing,
            @Nullable String industry,
            @Nullable EntrySize size,
            @Nullable Integer sizeYear,
            @Nullable List<String> chains,
            @Nullable EntryStatus status,
            @Nullable String address,
            @Nullable LocalDate established) {}

    Line line(EntryForm form, Map<String, String> row) {
        String registered = checks.area(form, "registered", row.get("registered"));
        EntryKind kind =
                one(form, "kind", row, EntryKind.values(), EntryKind::title)
                        .orElse(EntryKind.ENTERPRISE);
        form.unless(
                !kind.person(),
                "kind",
                "registry.unknown-value",
                "人员请逐个登记",
                "people are entered one by one");
        Optional<EntrySize> size = one(form, "size", row, EntrySize.values(), EntrySize::title);
        return new Line(
                kind,
                form.code("code", row.get("code")),
                form.text("name", row.get("name"), EntryData.NAME),
                form.texts(
                        "formerNames",
                        cells(row.get("formerNames")),
                        EntryData.NAME,
                        EntryData.FORMER),
                registered,
                blank(row, "managing")
                        ? registered
                        : checks.area(form, "managing", row.get("managing")),
                checks.industry(form, row.get("industry")),
                size.orElse(null),
                checks.year(form, year(form, row), size.map(EntrySize::name).orElse(null)),
                blank(row, "chains") ? null : checks.chains(form, cells(row.get("chains"))),
                one(form, "status", row, EntryStatus.values(), EntryStatus::title).orElse(null),
                form.optional("address", row.get("address"), EntryData.ADDRESS),
                checks.established(form, form.day("established", row.get("established"))));
    }

    private static boolean blank(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").isBlank();
    }

    private static <E extends Enum<E>> Optional<E> one(
            EntryForm form,
            String column,
            Map<String, String> row,
            E[] values,
            Function<E, Text> title) {
        if (blank(row, column)) {
            return Optional.empty();
        }
        String word = row.getOrDefault(column, "").strip();
        Optional<E> found =
                Arrays.stream(values)
                        .filter(
                                each ->
                                        each.name().equals(word)
                                                || title.apply(each).zh().equals(word))
                        .findFirst();
        List<String> known = Arrays.stream(values).map(each -> title.apply(each).zh()).toList();
        form.unless(
                found.isPresent(),
                column,
                "registry.unknown-value",
                "只能填：" + String.join("、", known),
                "one of " + String.join(", ", Arrays.stream(values).map(Enum::name).toList()));
        return found;
    }

    private static @Nullable Integer year(EntryForm form, Map<String, String> row) {
        if (blank(row, "sizeYear")) {
            return null;
        }
        String word = row.getOrDefault("sizeYear", "").strip();
        boolean year = word.matches("[0-9]{4}");
        form.unless(year, "sizeYear", "registry.bad-form", "年度应为四位数字", "a year as 2025");
        return year ? Integer.valueOf(word) : null;
    }

    /// An entry as a row of the same columns.
    List<String> row(EntryRows.Entry entry) {
        EntryData data = entry.data();
        return List.of(
                data.kind().title().zh(),
                Optional.ofNullable(data.code()).orElse(""),
                data.name(),
                String.join("；", data.formerNames()),
                words.areaName(data.registered()),
                words.areaName(data.managing()),
                Optional.ofNullable(data.industry()).orElse(""),
                data.size().title().zh(),
                Optional.ofNullable(data.sizeYear()).map(String::valueOf).orElse(""),
                String.join("；", data.chains().stream().map(words::chainName).toList()),
                data.status().title().zh(),
                Optional.ofNullable(data.address()).orElse(""),
                Optional.ofNullable(data.established()).map(String::valueOf).orElse(""));
    }
}
