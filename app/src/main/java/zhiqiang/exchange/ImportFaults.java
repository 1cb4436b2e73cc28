package zhiqiang.exchange;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.scorecard.evidence.Fault;
import zhiqiang.scorecard.text.Text;

/// The first faults of imported files.
@Component
@Transactional
class ImportFaults {
    private final JdbcClient jdbc;

    ImportFaults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of a reading take the place of those of the reading before.
    void replace(UUID id, int number, List<Fault> faults) {
        jdbc.sql("delete from exchange.import_fault where import = :id and number = :number")
                .param("id", id)
                .param("number", number)
                .update();
        for (int n = 0; n < faults.size(); n++) {
            Fault fault = faults.get(n);
            jdbc.sql(
                            """
                            insert into exchange.import_fault
                                   (import, number, n, row_no, column_name, value, code,
                                    message_zh, message_en)
                            values (:id, :number, :n, :row, :column, :value, :code, :zh, :en)
                            """)
                    .param("id", id)
                    .param("number", number)
                    .param("n", n)
                    .param("row", fault.row())
                    .param("column", fault.column(), java.sql.Types.VARCHAR)
                    .param("value", fault.value(), java.sql.Types.VARCHAR)
                    .param("code", fault.code())
                    .param("zh", fault.reason().zh())
                    .param("en", fault.reason().en())
                    .update();
        }
    }

    List<ImportView.FaultView> page(UUID id, int number, int from, int limit) {
        return jdbc.sql(
                        """
                        select row_no, column_name, value, code, message_zh, message_en
                          from exchange.import_fault
                         where import = :id and number = :number and n >= :from
                         order by n
                         limit :limit
                        """)
                .param("id", id)
                .param("number", number)
                .param("from", from)
                .param("limit", limit)
                .query(
                        (row, n) ->
                                new ImportView.FaultView(
                                        row.getLong("row_no"),
                                        row.getString("column_name"),
                                        row.getString("value"),
                                        row.getString("code"),
                                        new Text(
                                                row.getString("message_zh"),
                                                row.getString("message_en"))))
                .list();
    }
}
