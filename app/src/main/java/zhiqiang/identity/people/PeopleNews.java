package zhiqiang.identity.people;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.identity.Actor;
import zhiqiang.identity.InstructionGiven;
import zhiqiang.identity.PostDelegated;
import zhiqiang.identity.RoleDecided;
import zhiqiang.identity.RoleWished;
import zhiqiang.identity.access.AccessQuery;
import zhiqiang.scorecard.text.Text;

/// Says what happened with posts, roles and instructions, with what whoever hears of it needs.
@Component
class PeopleNews {
    private final JdbcClient jdbc;
    private final AccessQuery access;
    private final ApplicationEventPublisher events;

    PeopleNews(JdbcClient jdbc, AccessQuery access, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.access = access;
        this.events = events;
    }

    private record Request(
            UUID account,
            String name,
            String roleZh,
            String roleEn,
            Optional<UUID> wishedBy,
            String state,
            String reason) {
        Text role() {
            return new Text(roleZh, roleEn);
        }
    }

    private Request request(UUID id) {
        return jdbc.sql(
                        """
                        select p.account, a.name, r.name_zh, r.name_en, g.wished_by, g.state,
                               coalesce(g.reason, '') as reason
                          from identity.post_role g
                          join identity.post p on p.id = g.post
                          join identity.account a on a.id = p.account
                          join identity.role r on r.code = g.role
                         where g.id = :id
                        """)
                .param("id", id)
                .query(
                        (row, n) ->
                                new Request(
                                        row.getObject("account", UUID.class),
                                        row.getString("name"),
                                        row.getString("name_zh"),
                                        row.getString("name_en"),
                                        Optional.ofNullable(row.getObject("wished_by", UUID.class)),
                                        row.getString("state"),
                                        row.getString("reason")))
                .single();
    }

    void wished(UUID id, Actor actor) {
        Request request = request(id);
        events.publishEvent(
                new RoleWished(
                        id,
                        request.account(),
                        request.name(),
                        request.role(),
                        actor.id(),
                        actor.name()));
    }

    void decided(UUID id, Actor actor) {
        Request request = request(id);
        events.publishEvent(
                new RoleDecided(
                        id,
                        request.account(),
                        request.name(),
                        request.role(),
                        RoleDecided.Decision.valueOf(request.state()),
                        request.wishedBy(),
                        actor.id(),
                        actor.name(),
                        request.reason()));
    }

    void delegated(Delegations.DelegationView made) {
        Text unit = made.post().unit().name();
        String title = made.post().title();
        events.publishEvent(
                new PostDelegated(
                        made.id(),
                        made.to().id(),
                        made.holder().name(),
                        new Text(unit.zh() + title, title + ", " + unit.en()),
                        made.from(),
                        made.until(),
                        made.note()));
    }

    /// @param units numbers of the units that it is given to
    void instructed(InstructionController.InstructionView given, List<Integer> units, Actor actor) {
        events.publishEvent(
                new InstructionGiven(
                        given.id(),
                        given.unit().name(),
                        given.leader().name(),
                        given.on(),
                        given.text(),
                        concerned(units),
                        actor.id()));
    }

    /// Who leads, signs and keeps in touch in some units today, and to whom that is left.
    private Set<UUID> concerned(List<Integer> units) {
        LocalDate today = access.today();
        return new HashSet<>(
                jdbc.sql(
                                """
                                with held as (
                                    select p.id, p.account
                                      from identity.post p
                                      join identity.post_duty d
                                        on d.post = p.id
                                       and d.duty in ('LEADER_IN_CHARGE', 'LIAISON', 'SIGNER')
                                     where p.unit = any (:units)
                                       and :today between p.from_day
                                           and coalesce(p.until_day, 'infinity'))
                                select h.account
                                  from held h
                                  join identity.account a on a.id = h.account and a.active
                                union
                                select d.delegate
                                  from held h
                                  join identity.delegation d
                                    on d.post = h.id and d.ended_at is null
                                   and :today between d.from_day and d.until_day
                                  join identity.account a on a.id = d.delegate and a.active
                                """)
                        .param("units", units.toArray(Integer[]::new))
                        .param("today", today)
                        .query(UUID.class)
                        .list());
    }
}
