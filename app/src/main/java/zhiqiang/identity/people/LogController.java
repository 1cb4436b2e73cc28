package zhiqiang.identity.people;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Demands;
import zhiqiang.identity.IdentityError;
import zhiqiang.identity.Permission;
import zhiqiang.identity.signin.SignInLog;
import zhiqiang.platform.SpreadsheetText;
import zhiqiang.platform.act.ReadsPersonalData;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.page.Cursor;
import zhiqiang.scorecard.text.Text;

/// The logs of sign-ins and of changes to people, units and roles.
@RestController
@RequestMapping("/api")
class LogController {
    private static final int MOST = 200;
    private static final int EXPORT_PAGE = 1000;

    private final JdbcClient jdbc;

    LogController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record SignInRow(
            Instant at,
            @Nullable String login,
            @Nullable String name,
            String address,
            String agent,
            SignInLog.Outcome outcome,
            @Nullable String by) {}

    public record SignInPage(List<SignInRow> items, @Nullable String next) {}

    /// A row and where the next one begins.
    private record Placed<T>(T row, String at, long id) {}

    /// What is looked for.
    private record Wanted(
            @Nullable String login,
            SignInLog.@Nullable Outcome outcome,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    @GetMapping(path = "/sign-ins", produces = MediaType.APPLICATION_JSON_VALUE)
    @Demands(Permission.SIGN_IN_LOG_READ)
    @ReadsPersonalData(kind = "sign-in-log", zh = "查看登录日志", en = "read the sign-in log")
    SignInPage signIns(
            @RequestParam(required = false) @Nullable String login,
            @RequestParam(required = false) SignInLog.@Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        List<Placed<SignInRow>> found =
                signIns(new Wanted(login, outcome, from, to), cursor, most + 1);
        return new SignInPage(
                found.stream().limit(most).map(Placed::row).toList(), next(found, most));
    }

    private static <T> @Nullable String next(List<Placed<T>> found, int most) {
        return found.size() <= most
                ? null
                : Cursor.of(found.get(most - 1).at(), Long.toString(found.get(most - 1).id()));
    }

    private List<Placed<SignInRow>> signIns(Wanted wanted, @Nullable String cursor, int limit) {
        Begin begin = Begin.at(cursor);
        return jdbc.sql(
                        """
                        select s.id, s.at, s.at::text as place, s.login, a.name, s.address, s.agent,
                               s.outcome, s.by_name
                          from identity.sign_in s
                          left join identity.account a on a.id = s.account
                         where (s.at, s.id) < (:at::timestamptz, :id)
                           and (:login = '' or s.login = :login)
                           and (:outcome::text is null or s.outcome = :outcome)
                           and s.at >= :from::date at time zone 'Asia/Shanghai'
                           and s.at < (:to::date + 1) at time zone 'Asia/Shanghai'
                         order by s.at desc, s.id desc
                         limit :limit
                        """)
                .param("at", begin.at())
                .param("id", begin.id())
                .param("login", Optional.ofNullable(wanted.login()).orElse("").strip())
                .param(
                        "outcome",
                        wanted.outcome() == null ? null : wanted.outcome().name(),
                        java.sql.Types.VARCHAR)
                .param("from", day(wanted.from(), "1970-01-01"))
                .param("to", day(wanted.to(), "9999-12-30"))
                .param("limit", limit)
                .query(
                        (row, n) ->
                                new Placed<>(
                                        signIn(row), row.getString("place"), row.getLong("id")))
                .list();
    }

    private static String day(@Nullable LocalDate day, String otherwise) {
        return day == null ? otherwise : day.toString();
    }

    private static SignInRow signIn(ResultSet row) throws SQLException {
        return new SignInRow(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("login"),
                row.getString("name"),
                row.getString("address"),
                row.getString("agent"),
                SignInLog.Outcome.valueOf(row.getString("outcome")),
                row.getString("by_name"));
    }

    /// Where a page begins.
    private record Begin(String at, long id) {
        static Begin at(@Nullable String cursor) {
            List<String> values = Cursor.values(cursor, 2, IdentityError.NOT_A_CURSOR);
            if (values.isEmpty()) {
                return new Begin("infinity", Long.MAX_VALUE);
            }
            try {
                OffsetDateTime.parse(values.getFirst().replace(' ', 'T') + ":00");
                return new Begin(values.getFirst(), Long.parseLong(values.getLast()));
            } catch (DateTimeException | NumberFormatException notOurs) {
                throw new DomainException(IdentityError.NOT_A_CURSOR);
            }
        }
    }

    /// All sign-ins that fit as CSV, streamed.
    @GetMapping("/sign-ins.csv")
    @Demands(Permission.SIGN_IN_LOG_READ)
    @ReadsPersonalData(kind = "sign-in-log", zh = "导出登录日志", en = "exported the sign-in log")
    void csv(
            @RequestParam(required = false) @Nullable String login,
            @RequestParam(required = false) SignInLog.@Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("sign-ins.csv").build().toString());
        Wanted wanted = new Wanted(login, outcome, from, to);
        try (CsvWriter file =
                CsvWriter.builder()
                        .build(
                                new OutputStreamWriter(
                                        response.getOutputStream(), StandardCharsets.UTF_8))) {
            file.writeRecord("\ufeffat", "login", "name", "address", "agent", "outcome", "by");
            String cursor = "";
            while (cursor != null) {
                List<Placed<SignInRow>> page = signIns(wanted, cursor, EXPORT_PAGE + 1);
                for (Placed<SignInRow> placed : page.stream().limit(EXPORT_PAGE).toList()) {
                    SignInRow row = placed.row();
                    file.writeRecord(
                            row.at().toString(),
                            SpreadsheetText.of(row.login()),
                            SpreadsheetText.of(row.name()),
                            SpreadsheetText.of(row.address()),
                            SpreadsheetText.of(row.agent()),
                            row.outcome().name(),
                            SpreadsheetText.of(row.by()));
                }
                cursor = next(page, EXPORT_PAGE);
            }
        }
    }

    public record ChangeRow(Instant at, String by, String what, String on, Text detail) {}

    public record ChangePage(List<ChangeRow> items, @Nullable String next) {}

    @GetMapping(path = "/identity-changes", produces = MediaType.APPLICATION_JSON_VALUE)
    @Demands(Permission.IDENTITY_LOG_READ)
    @ReadsPersonalData(kind = "identity-log", zh = "查看权限变更日志", en = "read the log of rights")
    ChangePage changes(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        Begin begin = Begin.at(cursor);
        List<Placed<ChangeRow>> found =
                jdbc.sql(
                                """
                                select id, at, at::text as place, by_name, what, object, detail_zh,
                                       detail_en
                                  from identity.change_made
                                 where (at, id) < (:at::timestamptz, :id)
                                 order by at desc, id desc
                                 limit :limit
                                """)
                        .param("at", begin.at())
                        .param("id", begin.id())
                        .param("limit", most + 1)
                        .query(
                                (row, n) ->
                                        new Placed<>(
                                                new ChangeRow(
                                                        row.getObject("at", OffsetDateTime.class)
                                                                .toInstant(),
                                                        row.getString("by_name"),
                                                        row.getString("what"),
                                                        row.getString("object"),
                                                        new Text(
                                                                row.getString("detail_zh"),
                                                                row.getString("detail_en"))),
                                                row.getString("place"),
                                                row.getLong("id")))
                        .list();
        return new ChangePage(
                found.stream().limit(most).map(Placed::row).toList(), next(found, most));
    }
}
