package zhiqiang.identity.people;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.identity.access.AccessQuery;
import zhiqiang.identity.account.Accounts;
import zhiqiang.identity.account.Form;
import zhiqiang.platform.error.FieldError;
import zhiqiang.scorecard.pack.Text;

/// Many people from one file: all of them or none. A person with several posts has several rows.
@Component
class PeopleFile {
    static final List<String> COLUMNS =
            List.of("login", "name", "phone", "email", "unit", "title", "duties", "roles", "from");
    static final int MOST_ROWS = 5_000;
    private static final int TITLE = 60;

    private final Accounts accounts;
    private final Joining joining;
    private final Posts posts;
    private final Units units;
    private final Appointments appointments;
    private final AccessQuery access;

    PeopleFile(
            Accounts accounts,
            Joining joining,
            Posts posts,
            Units units,
            Appointments appointments,
            AccessQuery access) {
        this.accounts = accounts;
        this.joining = joining;
        this.posts = posts;
        this.units = units;
        this.appointments = appointments;
        this.access = access;
    }

    /// @param row the first row is 1, under the header
    public record PersonFaultView(int row, String column, String value, Text message) {}

    /// @param password to be handed over; shown this once
    public record MadeView(String login, String name, String password) {}

    /// @param made empty if anything is wrong, or nothing was to be stored
    public record PeopleFileView(int rows, List<PersonFaultView> faults, List<MadeView> made) {}

    /// A row that can be taken.
    private record Row(
            Joining.Newcomer who,
            Optional<Integer> unit,
            String title,
            List<Duty> duties,
            List<String> roles,
            LocalDate from) {}

    /// @param apply whether good people are to be stored; else it is only told what is wrong
    @Transactional
    PeopleFileView take(byte[] content, boolean apply, Actor actor) {
        List<PersonFaultView> faults = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        List<Map<String, String>> read = read(content, faults);
        Set<String> roles = appointments.known();
        Map<String, String> names = new LinkedHashMap<>();
        for (int n = 0; n < read.size(); n++) {
            Map<String, String> values = read.get(n);
            Form form = new Form();
            Row row = row(form, values, roles);
            names(form, row, names);
            int number = n + 1;
            form.faults().forEach(fault -> faults.add(fault(number, fault, values)));
            rows.add(row);
        }
        if (!faults.isEmpty() || !apply) {
            return new PeopleFileView(read.size(), faults, List.of());
        }
        return new PeopleFileView(read.size(), List.of(), store(rows, actor));
    }

    private static PersonFaultView fault(int row, FieldError fault, Map<String, String> values) {
        return new PersonFaultView(
                row, fault.field(), values.getOrDefault(fault.field(), ""), fault.message());
    }

    /// Somebody named twice is one person, whose name is the same; nobody who is there is made
    /// anew.
    private void names(Form form, Row row, Map<String, String> names) {
        String login = row.who().login();
        String before = names.putIfAbsent(login, row.who().name());
        form.unless(
                before == null || before.equals(row.who().name()),
                "name",
                "identity.other-name",
                "与前面同一登录名的姓名不一致",
                "another name than before for this login");
        form.unless(
                before != null || accounts.byLogin(login).isEmpty(),
                "login",
                "identity.login-taken",
                "登录名已被使用",
                "the login belongs to somebody else");
    }

    private Row row(Form form, Map<String, String> values, Set<String> known) {
        Joining.Newcomer who =
                Joining.Newcomer.checked(
                        form,
                        values.get("login"),
                        values.get("name"),
                        values.get("phone"),
                        values.get("email"));
        LocalDate from = day(form, values.getOrDefault("from", ""));
        String code = values.getOrDefault("unit", "");
        Optional<Units.UnitView> unit = units.find(code, from);
        form.unless(
                unit.isPresent(),
                "unit",
                "identity.unit-not-found",
                "没有该机构代码",
                "there is no unit with this code");
        String title = form.text("title", values.get("title"), TITLE);
        List<Duty> duties = new ArrayList<>();
        for (String word : words(values.get("duties"))) {
            form.one("duties", word, Duty.class).ifPresent(duties::add);
        }
        List<String> roles = words(values.get("roles"));
        for (String role : roles) {
            form.unless(
                    known.contains(role),
                    "roles",
                    "identity.role-not-found",
                    "没有角色 " + role,
                    "there is no role " + role);
        }
        return new Row(who, unit.map(Units.UnitView::id), title, duties, roles, from);
    }

    private LocalDate day(Form form, String text) {
        if (text.isBlank()) {
            return access.today();
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException none) {
            form.fault("from", "identity.bad-form", "日期格式应为 2025-01-31", "a day as 2025-01-31");
            return access.today();
        }
    }

    private static List<String> words(@Nullable String cell) {
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split("[;；、,，]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private List<MadeView> store(List<Row> rows, Actor actor) {
        Map<String, Joining.Joined> joined = new LinkedHashMap<>();
        List<MadeView> made = new ArrayList<>();
        for (Row row : rows) {
            Joining.Newcomer who = row.who();
            if (!joined.containsKey(who.login())) {
                Joining.Joined one = joining.make(who, actor);
                joined.put(who.login(), one);
                made.add(new MadeView(who.login(), who.name(), one.password()));
            }
            Joining.Joined one = Optional.ofNullable(joined.get(who.login())).orElseThrow();
            Posts.Held held =
                    posts.held(
                                    posts.make(
                                            new Posts.New(
                                                    one.id(),
                                                    row.unit().orElseThrow(),
                                                    row.title(),
                                                    row.duties(),
                                                    row.from(),
                                                    null,
                                                    null,
                                                    null),
                                            actor.name()))
                            .orElseThrow();
            new HashSet<>(row.roles()).forEach(role -> appointments.wish(held, role, actor));
        }
        return made;
    }

    private static List<Map<String, String>> read(byte[] content, List<PersonFaultView> faults) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> file =
                CsvReader.builder().skipEmptyLines(true).ofNamedCsvRecord(text(content))) {
            for (NamedCsvRecord line : file) {
                if (rows.isEmpty() && !line.getHeader().containsAll(COLUMNS.subList(0, 6))) {
                    faults.add(
                            whole(
                                    "首行应含列：" + String.join(",", COLUMNS),
                                    "the first line names the columns "
                                            + String.join(",", COLUMNS)));
                    return List.of();
                }
                if (rows.size() == MOST_ROWS) {
                    faults.add(whole("一次最多 " + MOST_ROWS + " 行", "at most " + MOST_ROWS + " rows"));
                    return List.of();
                }
                rows.add(line.getFieldsAsMap());
            }
        } catch (CsvParseException | java.io.IOException unreadable) {
            faults.add(whole("文件无法读取；请按模板另存为 CSV", "not readable; save it as CSV by the template"));
            return List.of();
        }
        if (rows.isEmpty()) {
            faults.add(whole("文件没有数据行", "the file has no rows"));
        }
        return rows;
    }

    private static PersonFaultView whole(String zh, String en) {
        return new PersonFaultView(0, "", "", new Text(zh, en));
    }

    /// UTF-8, or else GB 18030, as spreadsheets save it here.
    private static String text(byte[] content) {
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(content))
                            .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            return new String(content, Charset.forName("GB18030"));
        }
    }
}
