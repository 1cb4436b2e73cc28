package zhiqiang.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.files.StoredFileView;
import zhiqiang.files.StoredFiles;
import zhiqiang.identity.UnitTitles;
import zhiqiang.platform.page.Cursor;
import zhiqiang.scorecard.text.Text;

/// Shows what happened in a case.
@Component
@Transactional(readOnly = true)
class TimelineQuery {
    private final CaseQuery cases;
    private final UnitTitles units;
    private final StoredFiles files;
    private final JdbcClient jdbc;

    TimelineQuery(CaseQuery cases, UnitTitles units, StoredFiles files, JdbcClient jdbc) {
        this.cases = cases;
        this.units = units;
        this.files = files;
        this.jdbc = jdbc;
    }

    /// The newest first.
    CaseViews.CaseEntryPage page(UUID id, long before, int limit) {
        cases.seen(id);
        record Told(CaseViews.CaseEntryView view, Optional<Integer> unit, List<UUID> files) {}
        List<Told> found =
                jdbc.sql(
                                """
                                select id, at, actor_name, unit, holder, step, kind, words_zh, words_en,
                                       comment, files
                                  from casework.entry
                                 where dossier = :dossier and id < :before
                                 order by id desc
                                 limit :limit
                                """)
                        .param("dossier", id)
                        .param("before", before)
                        .param("limit", limit + 1)
                        .query(
                                (row, n) ->
                                        new Told(
                                                entry(row),
                                                Optional.ofNullable(
                                                        row.getObject("unit", Integer.class)),
                                                List.of((UUID[]) row.getArray("files").getArray())))
                        .list();
        List<Told> shown = found.size() > limit ? found.subList(0, limit) : found;
        Map<Integer, Text> names =
                units.of(shown.stream().flatMap(each -> each.unit().stream()).distinct().toList());
        Map<UUID, StoredFileView> brought =
                byId(shown.stream().flatMap(each -> each.files().stream()).distinct().toList());
        return new CaseViews.CaseEntryPage(
                shown.stream()
                        .map(
                                each ->
                                        new CaseViews.CaseEntryView(
                                                each.view().id(),
                                                each.view().at(),
                                                each.view().actor(),
                                                each.unit().map(names::get).orElse(null),
                                                each.view().holder(),
                                                each.view().step(),
                                                each.view().kind(),
                                                each.view().words(),
                                                each.view().comment(),
                                                each.files().stream()
                                                        .flatMap(
                                                                file ->
                                                                        Optional.ofNullable(
                                                                                brought.get(file))
                                                                                .stream())
                                                        .toList()))
                        .toList(),
                found.size() > limit
                        ? Cursor.of(Long.toString(shown.getLast().view().id()))
                        : null);
    }

    private static CaseViews.CaseEntryView entry(ResultSet row) throws SQLException {
        return new CaseViews.CaseEntryView(
                row.getLong("id"),
                Moments.of(row, "at"),
                row.getString("actor_name"),
                null,
                row.getString("holder"),
                row.getObject("step", UUID.class),
                row.getString("kind"),
                new Text(row.getString("words_zh"), row.getString("words_en")),
                row.getString("comment"),
                List.of());
    }

    private Map<UUID, StoredFileView> byId(List<UUID> some) {
        return files.of(some).stream()
                .collect(Collectors.toMap(StoredFileView::id, Function.identity()));
    }
}
