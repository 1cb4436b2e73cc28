package zhiqiang.registry;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Actor;
import zhiqiang.scorecard.text.Text;

/// Laboratories, experts and inspectors that belong to an organisation.
@Component
class MembersSection implements EntrySection {
    private static final int MOST = 100;

    private final JdbcClient jdbc;

    MembersSection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String code() {
        return "members";
    }

    @Override
    public Text title() {
        return new Text("所属检验机构和人员", "Laboratories and people that belong to it");
    }

    @Override
    public Text nothing() {
        return new Text("暂无", "Nothing yet");
    }

    @Override
    public int order() {
        return 10;
    }

    private record Member(UUID id, EntryKind kind, String name, EntryStatus status) {}

    @Override
    public List<Row> rows(UUID entry, Actor actor) {
        return jdbc
                .sql(
                        """
                        select id, kind, name, status
                          from registry.entry
                         where belongs_to = :entry and merged_into is null
                         order by kind, name, id
                         limit :most
                        """)
                .param("entry", entry)
                .param("most", MOST)
                .query(Member.class)
                .list()
                .stream()
                .map(
                        member ->
                                Row.of(
                                                member.kind().title(),
                                                new Text(member.name(), member.name()))
                                        .to("/registry/" + member.id())
                                        .marked(
                                                member.status() == EntryStatus.ACTIVE
                                                        ? Mark.NONE
                                                        : Mark.WARNING))
                .toList();
    }
}
