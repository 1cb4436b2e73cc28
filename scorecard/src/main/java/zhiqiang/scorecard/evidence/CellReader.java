package zhiqiang.scorecard.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.pack.Column;
import zhiqiang.scorecard.pack.ColumnType;

/// Reads the cells of one column. A reader belongs to one thread: the value read last is kept in
/// it.
final class CellReader {
    private static final int MAX_DIGITS = 18;
    private static final int MAX_EXPONENT = 30;
    private static final int MINUTES_OF_DAY = 24 * 60;

    private final Column column;
    private final Words words;
    private final boolean zeroIsLeast;

    private long number;
    private int scale;

    /// @param words the codes of an enum, region, reference or indicator, or the ways to write yes
    ///   and no
    CellReader(Column column, Words words) {
        this.column = column;
        this.words = words;
        this.zeroIsLeast = column.min() != null && column.min().signum() == 0;
    }

    Column column() {
        return column;
    }

    /// The number read last; the unscaled one for a decimal.
    long number() {
        return number;
    }

    /// The scale of the decimal read last, the smallest possible one.
    int scale() {
        return scale;
    }

    /// Reads a cell that is trimmed and not missing.
    ///
    /// @return what is wrong with it, null if nothing
    @Nullable FaultCode read(char[] b, int from, int to) {
        return switch (column.type()) {
            case TEXT -> null;
            case ENUM -> word(b, from, to, FaultCode.VALUE_NOT_ALLOWED);
            case REGION -> region(b, from, to);
            case BOOLEAN -> word(b, from, to, FaultCode.NOT_YES_OR_NO);
            case REFERENCE -> word(b, from, to, FaultCode.NOT_DECLARED);
            case INDICATOR -> word(b, from, to, FaultCode.UNKNOWN_INDICATOR);
            case DATE -> date(b, from, to) ? null : FaultCode.NOT_A_DATE;
            case TIME -> time(b, from, to);
            case MONTH -> month(b, from, to);
            case YEAR -> year(b, from, to);
            case INTEGER, DECIMAL -> quantity(b, from, to);
        };
    }

    private @Nullable FaultCode word(char[] b, int from, int to, FaultCode unknown) {
        int found = words.find(b, from, to);
        number = found;
        return found == Words.UNKNOWN ? unknown : null;
    }

    private @Nullable FaultCode region(char[] b, int from, int to) {
        FaultCode fault = word(b, from, to, FaultCode.UNKNOWN_REGION);
        return fault == null && column.areasOnly() && number == 0 ? FaultCode.AREA_REQUIRED : fault;
    }

    private boolean date(char[] b, int from, int to) {
        int length = to - from;
        if (length < 8 || length > 10) {
            return false;
        }
        char separator = b[from + 4];
        if (separator != '-' && separator != '/') {
            return false;
        }
        int second = from + 5;
        while (second < to && b[second] != separator) {
            second++;
        }
        boolean padded = separator == '-';
        int monthDigits = second - from - 5;
        int dayDigits = to - second - 1;
        if (padded && (monthDigits != 2 || dayDigits != 2)
                || monthDigits < 1
                || monthDigits > 2
                || dayDigits < 1
                || dayDigits > 2) {
            return false;
        }
        int year = digits(b, from, from + 4);
        int month = digits(b, from + 5, second);
        int day = digits(b, second + 1, to);
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) {
            return false;
        }
        number = LocalDate.of(year, month, day).toEpochDay();
        return true;
    }

    private static int daysOf(int year, int month) {
        return YearMonth.of(year, month).lengthOfMonth();
    }

    private @Nullable FaultCode time(char[] b, int from, int to) {
        int gap = from;
        while (gap < to && b[gap] != 'T' && b[gap] != ' ') {
            gap++;
        }
        if (!date(b, from, gap)) {
            return FaultCode.NOT_A_TIME;
        }
        long day = number;
        if (gap == to) {
            number = day * MINUTES_OF_DAY;
            return column.dateAllowed() ? null : FaultCode.NOT_A_TIME;
        }
        int start = gap + 1;
        boolean seconds = to - start == 8;
        if (to - start != 5 && !seconds || b[start + 2] != ':' || seconds && b[start + 5] != ':') {
            return FaultCode.NOT_A_TIME;
        }
        int hour = digits(b, start, start + 2);
        int minute = digits(b, start + 3, start + 5);
        int second = seconds ? digits(b, start + 6, to) : 0;
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return FaultCode.NOT_A_TIME;
        }
        if (column.onTheHour() && (minute != 0 || second != 0)) {
            return FaultCode.NOT_ON_THE_HOUR;
        }
        number = day * MINUTES_OF_DAY + hour * 60L + minute;
        return null;
    }

    private @Nullable FaultCode month(char[] b, int from, int to) {
        if (to - from != 7 || b[from + 4] != '-') {
            return FaultCode.NOT_A_MONTH;
        }
        int year = digits(b, from, from + 4);
        int month = digits(b, from + 5, to);
        if (year < 1 || month < 1 || month > 12) {
            return FaultCode.NOT_A_MONTH;
        }
        number = LocalDate.of(year, month, 1).toEpochDay();
        return null;
    }

    private @Nullable FaultCode year(char[] b, int from, int to) {
        int year = to - from == 4 ? digits(b, from, to) : -1;
        number = year;
        return year < 1 ? FaultCode.NOT_A_YEAR : null;
    }

    /// Value of ASCII digits, -1 if there are others or none.
    private static int digits(char[] b, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = b[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return from == to ? -1 : value;
    }

    private @Nullable FaultCode quantity(char[] b, int from, int to) {
        FaultCode fault = decimal(b, from, to);
        if (fault != null) {
            return fault;
        }
        if (column.type() == ColumnType.INTEGER) {
            if (scale > 0) {
                return FaultCode.NOT_A_WHOLE_NUMBER;
            }
            while (scale < 0) {
                number = Math.multiplyExact(number, 10L);
                scale++;
            }
        }
        if (zeroIsLeast && number < 0) {
            return FaultCode.OUT_OF_RANGE;
        }
        if (column.max() != null || column.min() != null && !zeroIsLeast) {
            return within(BigDecimal.valueOf(number, scale)) ? null : FaultCode.OUT_OF_RANGE;
        }
        return null;
    }

    private boolean within(BigDecimal value) {
        BigDecimal min = column.min();
        BigDecimal max = column.max();
        return (min == null || value.compareTo(min) >= 0)
                && (max == null || value.compareTo(max) <= 0);
    }

    /// Sign, digits, at most one point, optional exponent. Trailing zeros are dropped, so that
    /// equal numbers read equal.
    private @Nullable FaultCode decimal(char[] b, int from, int to) {
        int i = from;
        boolean negative = b[i] == '-';
        if (negative || b[i] == '+') {
            i++;
        }
        long unscaled = 0;
        int significant = 0;
        int decimals = 0;
        int digits = 0;
        boolean point = false;
        for (; i < to; i++) {
            char c = b[i];
            if (c >= '0' && c <= '9') {
                digits++;
                if (significant > 0 || c != '0') {
                    significant++;
                    if (significant > MAX_DIGITS) {
                        return FaultCode.NUMBER_TOO_LONG;
                    }
                    unscaled = unscaled * 10 + (c - '0');
                }
                decimals += point ? 1 : 0;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (digits == 0) {
            return FaultCode.NOT_A_NUMBER;
        }
        int exponent = 0;
        if (i < to) {
            if (b[i] != 'e' && b[i] != 'E') {
                return FaultCode.NOT_A_NUMBER;
            }
            i++;
            boolean down = i < to && b[i] == '-';
            if (i < to && (b[i] == '-' || b[i] == '+')) {
                i++;
            }
            int size = to - i > 3 ? -1 : digits(b, i, to);
            if (size < 0 || size > MAX_EXPONENT) {
                return FaultCode.NOT_A_NUMBER;
            }
            exponent = down ? -size : size;
        }
        return keep(negative ? -unscaled : unscaled, decimals - exponent);
    }

    private @Nullable FaultCode keep(long unscaled, int unscaledScale) {
        long value = unscaled;
        int places = unscaledScale;
        while (value != 0 && value % 10 == 0) {
            value /= 10;
            places--;
        }
        number = value;
        scale = value == 0 ? 0 : places;
        boolean tooLong = scale < 0 && Long.toString(Math.abs(value)).length() - scale > MAX_DIGITS;
        return tooLong ? FaultCode.NUMBER_TOO_LONG : null;
    }
}
