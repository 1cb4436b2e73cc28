package zhiqiang.outreach;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.UnitTitles;
import zhiqiang.outreach.Publicity.State;
import zhiqiang.platform.SpreadsheetText;
import zhiqiang.scorecard.text.Text;

/// The publicity calendar as a file for calendars and for spreadsheets.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PublicityExport {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MOST = 5_000;
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Text AWAITING = new Text("待补充结果", "Result to be added");
    private static final Map<State, Text> STATES =
            Map.of(
                    State.PLANNED, new Text("计划中", "Planned"),
                    State.DONE, new Text("已完成", "Done"),
                    State.CANCELLED, new Text("已取消", "Cancelled"));
    private static final List<Text> TITLES =
            List.of(
                    new Text("开始日期", "From"),
                    new Text("结束日期", "Until"),
                    new Text("形式", "Kind"),
                    new Text("主题", "Title"),
                    new Text("报送单位", "Unit"),
                    new Text("责任单位（人）", "Responsible"),
                    new Text("地点", "Place"),
                    new Text("对应条款", "Clauses"),
                    new Text("链接", "Links"),
                    new Text("状态", "State"),
                    new Text("结果", "Result"),
                    new Text("结果链接", "Link to the result"));

    private final PublicityRows rows;
    private final UnitTitles units;
    private final Clock clock;

    PublicityExport(PublicityRows rows, UnitTitles units, Clock clock) {
        this.rows = rows;
        this.units = units;
        this.clock = clock;
    }

    private List<Publicity> all(Spans.Span span) {
        return rows.between(span.from(), span.until(), null, Optional.empty(), MOST);
    }

    private static String say(Text text, boolean english) {
        return english ? text.en() : text.zh();
    }

    void csv(Spans.Span span, boolean english, OutputStream out) throws IOException {
        List<Publicity> all = all(span);
        Map<Integer, Text> names = units.of(all.stream().map(Publicity::unit).distinct().toList());
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        out.write(BOM);
        try (CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord(TITLES.stream().map(title -> say(title, english)).toList());
            for (Publicity each : all) {
                Publicity.Content content = each.content();
                csv.writeRecord(
                        Stream.of(
                                        content.from().toString(),
                                        content.until().toString(),
                                        say(content.kind().title(), english),
                                        content.title(),
                                        say(
                                                names.getOrDefault(each.unit(), new Text("", "")),
                                                english),
                                        content.responsible(),
                                        nothing(content.place()),
                                        String.join("、", content.clauses()),
                                        links(content, "\n"),
                                        say(state(each, today), english),
                                        nothing(each.result()),
                                        nothing(each.resultLink()))
                                .map(SpreadsheetText::of)
                                .toList());
            }
        }
    }

    private static String nothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String links(Publicity.Content content, String between) {
        return content.links().stream()
                .map(
                        link ->
                                link.name().equals(link.url())
                                        ? link.url()
                                        : link.name() + " " + link.url())
                .collect(Collectors.joining(between));
    }

    private static Text state(Publicity each, LocalDate today) {
        boolean over = each.content().until().isBefore(today);
        return each.state() == State.PLANNED && over
                ? AWAITING
                : STATES.getOrDefault(each.state(), AWAITING);
    }

    void calendar(Spans.Span span, boolean english, OutputStream out) throws IOException {
        CalendarText calendar = new CalendarText(out);
        calendar.plain("BEGIN", "VCALENDAR");
        calendar.plain("VERSION", "2.0");
        calendar.plain("PRODID", "-//Zhiqiang//Publicity calendar//ZH");
        calendar.plain("CALSCALE", "GREGORIAN");
        calendar.plain("METHOD", "PUBLISH");
        calendar.text("X-WR-CALNAME", english ? "Publicity calendar" : "宣传日历");
        for (Publicity each : all(span)) {
            event(calendar, each, english);
        }
        calendar.plain("END", "VCALENDAR");
    }

    private static void event(CalendarText calendar, Publicity each, boolean english)
            throws IOException {
        Publicity.Content content = each.content();
        calendar.plain("BEGIN", "VEVENT");
        calendar.plain("UID", each.id() + "@zhiqiang");
        calendar.moment("DTSTAMP", each.changedAt());
        calendar.moment("LAST-MODIFIED", each.changedAt());
        calendar.plain("SEQUENCE", Integer.toString(each.version() - 1));
        calendar.day("DTSTART", content.from());
        // Where an event of whole days ends is the day after its last (3.6.1).
        calendar.day("DTEND", content.until().plusDays(1));
        calendar.text("SUMMARY", content.title());
        calendar.text("CATEGORIES", say(content.kind().title(), english));
        if (content.place() != null) {
            calendar.text("LOCATION", content.place());
        }
        calendar.text("DESCRIPTION", description(each, english));
        if (!content.links().isEmpty()) {
            calendar.plain("URL", URI.create(content.links().getFirst().url()).toASCIIString());
        }
        calendar.plain("STATUS", each.state() == State.CANCELLED ? "CANCELLED" : "CONFIRMED");
        calendar.plain("TRANSP", "TRANSPARENT");
        calendar.plain("END", "VEVENT");
    }

    private static String description(Publicity each, boolean english) {
        String responsible =
                (english ? "Responsible: " : "责任单位（人）：") + each.content().responsible();
        return Stream.of(
                        responsible,
                        nothing(each.result()),
                        nothing(each.resultLink()),
                        links(each.content(), "\n"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
