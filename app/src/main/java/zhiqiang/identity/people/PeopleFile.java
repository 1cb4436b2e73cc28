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
import zhiqiang.scorecard.text.Text;

/// Many people from one file: all of them or none. A person with several posts has several rows.
@Component
class PeopleFile {
    /// What a file's columns are called, by the Chinese that people write.
    private static final Map<String, String> COLUMNS = columns();

    /// Columns that may not be left out.
    private static final Set<String> MANDATORY =
            Set.of("login", "name", "phone", "email", "unit", "title");

    static final int MOST_ROWS = 5_000;
    private static final int TITLE = 60;

    private final Accounts accounts;
    private final Joining joining;
    private final Posts posts;
    private final Units units;
    private final Appointments appointments;
    private final ChangesMade changes;
    private final AccessQuery access;

    PeopleFile(
            Accounts accounts,
            Joining joining,
            Posts posts,
            Units units,
            Appointments appointments,
            AccessQuery access,
            ChangesMade changes) {
        this.changes = changes;
        this.accounts = accounts;
        this.joining = joining;
        this.posts = posts;
        this.units = units;
        this.appointments = appointments;
        this.access = access;
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("登录名", "login");
        columns.put("姓名", "name");
        columns.put("电话", "phone");
        columns.put("电子邮箱", "email");
        columns.put("机构", "unit");
        columns.put("岗位名称", "title");
        columns.put("职责", "duties");
        columns.put("角色", "roles");
        columns.put("起始日期", "from");
        return columns;
    }

    /// The first line of such a file.
    static String header(boolean english) {
        return String.join(",", english ? COLUMNS.values() : COLUMNS.keySet());
    }

    /// @param row the first row is 1, under the header
    /// @param column as the file calls it
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
        Read read = read(content, faults);
        Map<String, String> names = new LinkedHashMap<>();
        for (int n = 0; n < read.rows().size(); n++) {
            Map<String, String> values = read.rows().get(n);
            Form form = new Form();
            Row row = row(form, values);
            names(form, row, names);
            int number = n + 1;
            form.faults().forEach(fault -> faults.add(fault(number, fault, values, read.titles())));
            rows.add(row);
        }
        if (!faults.isEmpty() || !apply) {
            return new PeopleFileView(read.rows().size(), faults, List.of());
        }
        return new PeopleFileView(read.rows().size(), List.of(), store(rows, actor));
    }

    private static PersonFaultView fault(
            int row, FieldError fault, Map<String, String> values, Map<String, String> titles) {
        return new PersonFaultView(
                row,
                titles.getOrDefault(fault.field(), fault.field()),
                values.getOrDefault(fault.field(), ""),
                fault.message());
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

    private Row row(Form form, Map<String, String> values) {
        Joining.Newcomer who =
                Joining.Newcomer.checked(
                        form,
                        values.get("login"),
                        values.get("name"),
                        values.get("phone"),
                        values.get("email"));
        LocalDate from = day(form, values.getOrDefault("from", ""));
        Optional<Units.UnitView> unit = units.called(values.getOrDefault("unit", "").strip(), from);
        form.unless(
                unit.isPresent(),
                "unit",
                "identity.unit-not-found",
                "没有此名称或代码的机构，或有重名；请填写机构代码",
                "no unit, or more than one, is called this; give its code");
        String title = form.text("title", values.get("title"), TITLE);
        List<Duty> duties = new ArrayList<>();
        for (String word : words(values.get("duties"))) {
            Optional<Duty> duty = Duty.called(word);
            duty.ifPresent(duties::add);
            form.unless(
                    duty.isPresent(),
                    "duties",
                    "identity.unknown-value",
                    "没有职责“" + word + "”；可填：分管领导、联络员、填报人、审核人、签发人",
                    "no duty is called "
                            + word
                            + "; there are LEADER_IN_CHARGE, LIAISON, PREPARER, CHECKER, SIGNER");
        }
        List<String> roles = new ArrayList<>();
        for (String word : words(values.get("roles"))) {
            Optional<String> role = appointments.called(word);
            role.ifPresent(roles::add);
            form.unless(
                    role.isPresent(),
                    "roles",
                    "identity.role-not-found",
                    "没有角色“" + word + "”",
                    "no role is called " + word);
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
            changes.enter(
                    actor,
                    ChangesMade.Kind.PERSON,
                    "POST_GIVEN",
                    one.id().toString(),
                    new Text(who.name() + "任" + row.title(), who.name() + " is " + row.title()));
            new HashSet<>(row.roles()).forEach(role -> appointments.wish(held, role, actor));
        }
        return made;
    }

    /// @param rows by column
    /// @param titles of the columns, as the file calls them
    private record Read(List<Map<String, String>> rows, Map<String, String> titles) {
        static Read nothing() {
            return new Read(List.of(), Map.of());
        }
    }

    private static Read read(byte[] content, List<PersonFaultView> faults) {
        List<Map<String, String>> rows = new ArrayList<>();
        Map<String, String> titles = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> file =
                CsvReader.builder().skipEmptyLines(true).ofNamedCsvRecord(text(content))) {
            for (NamedCsvRecord line : file) {
                if (rows.isEmpty()) {
                    line.getHeader().forEach(title -> titles.putIfAbsent(column(title), title));
                    if (!titles.keySet().containsAll(MANDATORY)) {
                        faults.add(
                                whole(
                                        "首行应为：" + header(false),
                                        "the first line is to be " + header(true)));
                        return Read.nothing();
                    }
                }
                if (rows.size() == MOST_ROWS) {
                    faults.add(whole("一次最多 " + MOST_ROWS + " 行", "at most " + MOST_ROWS + " rows"));
                    return Read.nothing();
                }
                Map<String, String> values = new LinkedHashMap<>();
                line.getFieldsAsMap()
                        .forEach((title, value) -> values.putIfAbsent(column(title), value));
                rows.add(values);
            }
        } catch (CsvParseException | java.io.IOException unreadable) {
            faults.add(whole("文件无法读取；请按模板另存为 CSV", "not readable; save it as CSV by the template"));
            return Read.nothing();
        }
        if (rows.isEmpty()) {
            faults.add(whole("文件没有数据行", "the file has no rows"));
        }
        return new Read(rows, titles);
    }

    private static String column(String title) {
        return COLUMNS.getOrDefault(title.strip(), title.strip());
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
