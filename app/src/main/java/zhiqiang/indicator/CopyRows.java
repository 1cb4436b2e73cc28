package zhiqiang.indicator;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import zhiqiang.scorecard.fact.Fact;

/// Rows on their way into a table by COPY, on the connection of the transaction.
final class CopyRows implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(BUFFER + 4096);
    private boolean first = true;

    CopyRows(DataSource source, String command) {
        try {
            copy =
                    DataSourceUtils.getConnection(source)
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(command);
        } catch (SQLException refused) {
            throw translated(refused);
        }
    }

    private static RuntimeException translated(SQLException refused) {
        DataAccessException known =
                new SQLStateSQLExceptionTranslator().translate("copy", null, refused);
        return known == null ? new UncategorizedSQLException("copy", null, refused) : known;
    }

    CopyRows value(@Nullable String value) {
        separate();
        if (value == null) {
            text.append("\\N");
            return this;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
        return this;
    }

    CopyRows value(@Nullable Number value) {
        separate();
        text.append(value == null ? "\\N" : value.toString());
        return this;
    }

    CopyRows day(@Nullable Integer epochDay) {
        separate();
        text.append(
                epochDay == null
                        ? "\\N"
                        : epochDay == Fact.FOR_EVER
                                ? "infinity"
                                : LocalDate.ofEpochDay(epochDay).toString());
        return this;
    }

    CopyRows amounts(List<BigDecimal> amounts) {
        separate();
        if (amounts.isEmpty()) {
            text.append("\\N");
            return this;
        }
        text.append('{');
        for (int i = 0; i < amounts.size(); i++) {
            text.append(i == 0 ? "" : ",").append(amounts.get(i).toPlainString());
        }
        text.append('}');
        return this;
    }

    private void separate() {
        if (!first) {
            text.append('\t');
        }
        first = false;
    }

    void endRow() {
        text.append('\n');
        first = true;
        if (text.length() >= BUFFER) {
            flush();
        }
    }

    private void flush() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException refused) {
            throw translated(refused);
        }
    }

    @Override
    public void close() {
        flush();
        try {
            if (copy.isActive()) {
                copy.endCopy();
            }
        } catch (SQLException refused) {
            throw translated(refused);
        }
    }
}
