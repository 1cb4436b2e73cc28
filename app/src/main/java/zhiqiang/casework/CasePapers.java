package zhiqiang.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.files.StoredFileView;
import zhiqiang.files.StoredFiles;
import zhiqiang.scorecard.text.Text;

/// What lies in a case besides its steps: its end, documents served, declared interests, files.
@Component
class CasePapers {
    private final JdbcClient jdbc;
    private final StoredFiles files;

    CasePapers(JdbcClient jdbc, StoredFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    CaseViews.@Nullable CaseEndView end(UUID id) {
        return jdbc.sql(
                        """
                        select ended_at, ending_zh, ending_en, reason, archive_number, kept_until
                          from casework.dossier
                         where id = :id and ended_at is not null
                        """)
                .param("id", id)
                .query(
                        (row, n) ->
                                new CaseViews.CaseEndView(
                                        Moments.of(row, "ended_at"),
                                        new Text(
                                                row.getString("ending_zh"),
                                                row.getString("ending_en")),
                                        row.getString("reason"),
                                        row.getString("archive_number"),
                                        row.getObject("kept_until", LocalDate.class)))
                .optional()
                .orElse(null);
    }

    List<CaseViews.ServiceView> services(UUID id) {
        record Served(CaseViews.ServiceView view, Optional<UUID> paper, UUID proof) {}
        List<Served> all =
                jdbc.sql("select * from casework.service where dossier = :id order by id")
                        .param("id", id)
                        .query(
                                (row, n) ->
                                        new Served(
                                                served(row),
                                                Optional.ofNullable(
                                                        row.getObject("paper", UUID.class)),
                                                row.getObject("proof", UUID.class)))
                        .list();
        Map<UUID, StoredFileView> papers =
                byId(
                        all.stream()
                                .flatMap(
                                        each ->
                                                Stream.concat(
                                                        each.paper().stream(),
                                                        Stream.of(each.proof())))
                                .toList());
        return all.stream()
                .map(
                        each ->
                                new CaseViews.ServiceView(
                                        each.view().id(),
                                        each.view().document(),
                                        each.view().recipient(),
                                        each.view().method(),
                                        each.view().servedAt(),
                                        each.paper().map(papers::get).orElse(null),
                                        papers.get(each.proof()),
                                        each.view().by()))
                .toList();
    }

    private static CaseViews.ServiceView served(ResultSet row) throws SQLException {
        return new CaseViews.ServiceView(
                row.getObject("id", UUID.class),
                row.getString("document"),
                row.getString("recipient"),
                Serving.Method.valueOf(row.getString("method")).title(),
                Moments.of(row, "served_at"),
                null,
                null,
                row.getString("by_name"));
    }

    private Map<UUID, StoredFileView> byId(Collection<UUID> some) {
        return files.of(some).stream()
                .collect(Collectors.toMap(StoredFileView::id, Function.identity()));
    }

    List<CaseViews.InterestView> interests(UUID id) {
        return jdbc.sql(
                        """
                        select name, reason, at from casework.interest
                         where dossier = :id order by at, account
                        """)
                .param("id", id)
                .query(
                        (row, n) ->
                                new CaseViews.InterestView(
                                        row.getString("name"),
                                        row.getString("reason"),
                                        Moments.of(row, "at")))
                .list();
    }

    /// Files that belong to it.
    List<StoredFileView> attached(UUID id) {
        return files.of(
                jdbc.sql("select file from casework.attachment where dossier = :id")
                        .param("id", id)
                        .query(UUID.class)
                        .list());
    }
}
