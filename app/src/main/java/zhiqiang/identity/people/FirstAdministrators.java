package zhiqiang.identity.people;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The three administrators that a new installation begins with.
@Component
public class FirstAdministrators {
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private final JdbcClient jdbc;
    private final Joining joining;
    private final Posts posts;
    private final Appointments appointments;
    private final Units units;

    FirstAdministrators(
            JdbcClient jdbc, Joining joining, Posts posts, Appointments appointments, Units units) {
        this.jdbc = jdbc;
        this.joining = joining;
        this.posts = posts;
        this.appointments = appointments;
        this.units = units;
    }

    /// A place that somebody has to hold.
    private record Place(String login, String role, String name) {}

    private static final List<Place> PLACES =
            List.of(
                    new Place("admin", "system-administrator", "系统管理员"),
                    new Place("security", "security-administrator", "安全管理员"),
                    new Place("audit", "audit-administrator", "审计管理员"));

    /// Makes whoever is missing; of several servers that start at once one does.
    ///
    /// @return passwords by login, to be handed over; they are stored nowhere
    @Transactional
    public Map<String, String> makeMissing() {
        jdbc.sql("select pg_advisory_xact_lock(7306, 0)::text").query(String.class).single();
        Map<String, String> made = new LinkedHashMap<>();
        for (Place place : PLACES) {
            if (!held(place.role())) {
                Joining.Joined joined =
                        joining.make(new Joining.Newcomer(place.login(), place.name(), null, null));
                appointments.byServer(
                        posts.make(
                                new Posts.New(
                                        joined.id(),
                                        units.get("installation", ALWAYS).id(),
                                        place.name(),
                                        List.of(),
                                        ALWAYS,
                                        null,
                                        null,
                                        null),
                                ChangesMade.SERVER),
                        place.role());
                made.put(place.login(), joined.password());
            }
        }
        return made;
    }

    private boolean held(String role) {
        return jdbc.sql(
                        """
                        select exists (select from identity.post_role
                                        where role = :role and state = 'GRANTED')
                        """)
                .param("role", role)
                .query(Boolean.class)
                .single();
    }
}
