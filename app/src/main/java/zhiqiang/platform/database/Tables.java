package zhiqiang.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The tables that hold what people entrusted to the server: all but the histories of migrations
/// and the sessions, which end with a server.
final class Tables {
    /// @param name with its schema, quoted where that is needed
    /// @param columns quoted where that is needed
    record Table(String name, List<String> columns) {
        String list() {
            return name + " (" + String.join(", ", columns) + ")";
        }

        /// Copies it out, with all its partitions if it has any.
        String copy() {
            return "copy (select " + String.join(", ", columns) + " from " + name + ") to stdout";
        }
    }

    private static final String KEPT =
            """
             c.relkind in ('r', 'p') and not c.relispartition
               and n.nspname not in ('pg_catalog', 'information_schema', 'demo', 'restoring')
               and n.nspname not like 'pg_toast%' and n.nspname not like 'pg_temp%'
               and c.relname not like 'flyway_schema_history%'
               and c.relname not like 'spring_session%'
            """;

    private Tables() {}

    /// In an order in which each comes after those it refers to.
    static List<Table> of(Connection connection) throws SQLException {
        Map<String, List<String>> columns = columns(connection);
        Map<String, Set<String>> referred = referred(connection);
        Set<String> ordered = new LinkedHashSet<>();
        columns.keySet().forEach(table -> after(table, referred, new HashSet<>(), ordered));
        return ordered.stream()
                .filter(columns::containsKey)
                .map(name -> new Table(name, columns.getOrDefault(name, List.of())))
                .toList();
    }

    private static void after(
            String table, Map<String, Set<String>> referred, Set<String> way, Set<String> ordered) {
        if (way.add(table) && !ordered.contains(table)) {
            referred.getOrDefault(table, Set.of())
                    .forEach(other -> after(other, referred, way, ordered));
            ordered.add(table);
        }
    }

    private static Map<String, List<String>> columns(Connection connection) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                select format('%I.%I', n.nspname, c.relname), format('%I', a.attname)
                                  from pg_class c
                                  join pg_namespace n on n.oid = c.relnamespace
                                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                                   and not a.attisdropped and a.attgenerated = ''
                                 where
                                """
                                        + KEPT
                                        + " order by 1, a.attnum")) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), t -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return columns;
    }

    private static Map<String, Set<String>> referred(Connection connection) throws SQLException {
        Map<String, Set<String>> referred = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                select format('%I.%I', n.nspname, c.relname),
                                       format('%I.%I', fn.nspname, fc.relname)
                                  from pg_constraint k
                                  join pg_class c on c.oid = k.conrelid
                                  join pg_namespace n on n.oid = c.relnamespace
                                  join pg_class fc on fc.oid = k.confrelid
                                  join pg_namespace fn on fn.oid = fc.relnamespace
                                 where k.contype = 'f' and
                                """
                                        + KEPT)) {
            while (rows.next()) {
                referred.computeIfAbsent(rows.getString(1), t -> new HashSet<>())
                        .add(rows.getString(2));
            }
        }
        return referred;
    }

    /// Makes numbers that the database gives go on after the highest one.
    static void continueNumbers(Connection connection) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                """
                                select format(
                                       'select setval(pg_get_serial_sequence(%L, %L), max(%I)) from %I.%I having max(%I) is not null',
                                       format('%I.%I', n.nspname, c.relname), a.attname, a.attname,
                                       n.nspname, c.relname, a.attname)
                                  from pg_class c
                                  join pg_namespace n on n.oid = c.relnamespace
                                  join pg_attribute a on a.attrelid = c.oid and a.attidentity <> ''
                                 where
                                """
                                        + KEPT)) {
            while (rows.next()) {
                statements.add(rows.getString(1));
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
