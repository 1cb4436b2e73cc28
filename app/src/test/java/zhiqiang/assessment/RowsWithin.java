package zhiqiang.assessment;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhiqiang.TestDatabase;

/// What the database itself lets somebody see.
final class RowsWithin {
    private RowsWithin() {}

    private static final List<String> QUERIES =
            List.of(
                    "select count(*) from assessment.assessment where id = ?::uuid",
                    "select count(*) from assessment.subject where assessment = ?::uuid",
                    of("sheet"),
                    of("review"),
                    of("event"));

    private static String of(String table) {
        return "select count(*) from assessment."
                + table
                + " t join assessment.subject s on s.id = t.subject where s.assessment = ?::uuid";
    }

    /// How many assessed, sheets, reviews and events of an assessment, after the assessment itself.
    ///
    /// @param area code of the area whose people ask; empty for none
    /// @param actor who asks; empty for nobody
    static List<Integer> counted(
            TestDatabase database, String assessment, String area, String actor) {
        Map<String, Object> settings = database.settings();
        List<Integer> counts = new ArrayList<>();
        try (Connection app =
                DriverManager.getConnection(
                        String.valueOf(settings.get("spring.datasource.url")),
                        String.valueOf(settings.get("spring.datasource.username")),
                        String.valueOf(settings.get("spring.datasource.password")))) {
            app.setAutoCommit(false);
            try (PreparedStatement arm =
                    app.prepareStatement(
                            "select set_config('zhiqiang.reach', 'part', true),"
                                    + " set_config('zhiqiang.areas', ?, true),"
                                    + " set_config('zhiqiang.actor', ?, true)")) {
                arm.setString(1, area);
                arm.setString(2, actor);
                arm.execute();
                for (String query : QUERIES) {
                    try (PreparedStatement statement = app.prepareStatement(query)) {
                        statement.setString(1, assessment);
                        try (ResultSet row = statement.executeQuery()) {
                            row.next();
                            counts.add(row.getInt(1));
                        }
                    }
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return counts;
    }
}
