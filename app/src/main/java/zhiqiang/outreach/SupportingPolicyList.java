package zhiqiang.outreach;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.platform.page.Cursor;
import zhiqiang.platform.policy.PolicyPack;

/// Supporting policies page by page, and which clauses they serve in which area.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SupportingPolicyList {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final PolicyPack policy;
    private final Clock clock;

    SupportingPolicyList(JdbcClient jdbc, PolicyPack policy, Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    public record SupportingPolicyRowView(
            UUID id,
            int edition,
            String region,
            SupportingPolicy.State state,
            String title,
            @Nullable String number,
            String issuer,
            LocalDate issuedOn,
            List<String> clauses) {}

    public record SupportingPolicyPageView(
            List<SupportingPolicyRowView> items, @Nullable String next) {}

    /// The newest first.
    SupportingPolicyPageView page(
            @Nullable String area,
            @Nullable String clause,
            @Nullable String state,
            @Nullable String cursor,
            int limit) {
        List<String> after = Cursor.values(cursor, 2, OutreachError.NOT_A_CURSOR);
        List<SupportingPolicyRowView> rows =
                jdbc.sql(
                                """
                                select id, edition, region, state, title, number, issuer, issued_on,
                                       clauses
                                  from outreach.supporting_policy
                                 where policy = :policy
                                   and (:area::text is null or region = :area)
                                   and (:clause::text is null or :clause = any (clauses))
                                   and (:state::text is null or state = :state)
                                   and (:day::date is null
                                        or (issued_on, id) < (:day::date, :id::uuid))
                                 order by issued_on desc, id desc
                                 limit :limit
                                """)
                        .param("policy", policy.pack().id())
                        .param("area", Places.asked("area", area), Types.VARCHAR)
                        .param("clause", Places.asked("clause", clause), Types.VARCHAR)
                        .param("state", Places.asked("state", state), Types.VARCHAR)
                        .param(
                                "day",
                                after.isEmpty() ? null : Places.day(after.getFirst()),
                                Types.DATE)
                        .param(
                                "id",
                                after.isEmpty() ? null : Places.id(after.getLast()),
                                Types.OTHER)
                        .param("limit", limit + 1)
                        .query(
                                (row, n) ->
                                        new SupportingPolicyRowView(
                                                row.getObject("id", UUID.class),
                                                row.getInt("edition"),
                                                row.getString("region"),
                                                SupportingPolicy.State.valueOf(
                                                        row.getString("state")),
                                                row.getString("title"),
                                                row.getString("number"),
                                                row.getString("issuer"),
                                                row.getObject("issued_on", LocalDate.class),
                                                SupportingPolicyRows.texts(row, "clauses")))
                        .list();
        if (rows.size() <= limit) {
            return new SupportingPolicyPageView(rows, null);
        }
        SupportingPolicyRowView last = rows.get(limit - 1);
        return new SupportingPolicyPageView(
                rows.subList(0, limit),
                Cursor.of(last.issuedOn().toString(), last.id().toString()));
    }

    public record CoveringPolicyView(UUID id, String title) {}

    /// An area that serves a clause by policies of its own.
    public record CoveringAreaView(String region, List<CoveringPolicyView> policies) {}

    /// @param areas those that have some, in the order of the pack; the others are not spoken of
    public record ClauseCoverageView(String clause, List<CoveringAreaView> areas) {}

    /// @param asOf the day on which the policies are in force or still to come
    public record CoverageView(LocalDate asOf, List<ClauseCoverageView> clauses) {}

    private record Covering(String clause, String region, UUID id, String title) {}

    /// What is published and not past its last day. It says where there is something and nothing
    /// else: a policy is encouraged and not owed, so that its lack is no state, has no number and
    /// gives no order.
    CoverageView coverage() {
        LocalDate today = today();
        Map<String, Map<String, List<CoveringPolicyView>>> found = new LinkedHashMap<>();
        covering(today)
                .forEach(
                        each ->
                                found.computeIfAbsent(each.clause(), c -> new LinkedHashMap<>())
                                        .computeIfAbsent(each.region(), r -> new ArrayList<>())
                                        .add(new CoveringPolicyView(each.id(), each.title())));
        return new CoverageView(
                today,
                policy.pack().clauses().stream()
                        .map(
                                clause ->
                                        new ClauseCoverageView(
                                                clause.code(),
                                                inOrder(
                                                        found.getOrDefault(
                                                                clause.code(), Map.of()))))
                        .toList());
    }

    private List<Covering> covering(LocalDate today) {
        return jdbc.sql(
                        """
                        select c.clause, p.region, p.id, p.title
                          from outreach.supporting_policy p
                         cross join unnest(p.clauses) as c(clause)
                         where p.policy = :policy and p.state = 'PUBLISHED'
                           and coalesce(p.in_force_until, 'infinity') >= :today
                         order by p.issued_on desc, p.id desc
                         limit 20000
                        """)
                .param("policy", policy.pack().id())
                .param("today", today)
                .query(Covering.class)
                .list();
    }

    private List<CoveringAreaView> inOrder(Map<String, List<CoveringPolicyView>> byArea) {
        return policy.pack().regions().stream()
                .filter(region -> byArea.containsKey(region.code()))
                .map(
                        region ->
                                new CoveringAreaView(
                                        region.code(),
                                        Objects.requireNonNull(byArea.get(region.code()))))
                .toList();
    }
}
