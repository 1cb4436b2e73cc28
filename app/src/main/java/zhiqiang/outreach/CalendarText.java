package zhiqiang.outreach;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Writes iCalendar (RFC 5545): the few properties that a calendar of whole days needs.
final class CalendarText {
    /// In bytes, without the line's end (3.1).
    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final OutputStream out;

    CalendarText(OutputStream out) {
        this.out = out;
    }

    /// A property whose value is written as it is.
    void plain(String name, String value) throws IOException {
        StringBuilder line = new StringBuilder();
        int bytes = 0;
        String whole = name + ":" + value;
        for (int at = 0; at < whole.length(); ) {
            int character = whole.codePointAt(at);
            String next = Character.toString(character);
            int size = next.getBytes(StandardCharsets.UTF_8).length;
            // A line that is too long goes on in the next one, behind a space, and no character is
            // ever parted.
            if (bytes + size > LONGEST_LINE) {
                line.append("\r\n ");
                bytes = 1;
            }
            line.append(next);
            bytes += size;
            at += Character.charCount(character);
        }
        out.write(line.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    /// A property that is a text (3.3.11).
    void text(String name, String value) throws IOException {
        plain(name, escaped(value));
    }

    void day(String name, LocalDate day) throws IOException {
        plain(name + ";VALUE=DATE", DAY.format(day));
    }

    void moment(String name, Instant moment) throws IOException {
        plain(name, MOMENT.format(moment));
    }

    private static String escaped(String value) {
        StringBuilder text = new StringBuilder();
        value.codePoints()
                .forEach(
                        character -> {
                            if (character == '\n') {
                                text.append("\\n");
                            } else if (character == '\\' || character == ';' || character == ',') {
                                text.append('\\').appendCodePoint(character);
                            } else if (!Character.isISOControl(character)) {
                                text.appendCodePoint(character);
                            }
                        });
        return text.toString();
    }
}
