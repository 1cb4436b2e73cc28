package zhiqiang.registry;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reaches;
import zhiqiang.notify.Notice;
import zhiqiang.notify.Notices;
import zhiqiang.platform.act.Doer;
import zhiqiang.platform.error.DomainException;

/// Firms that would like an account: strangers, of whom nothing is believed until somebody of the
/// area looked at it.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Applications {
    private static final String WORK = "registry-applications";
    private static final int OF_ADDRESS = 5;
    private static final int OF_ALL = 300;
    private static final int WAITING_OF_CODE = 3;

    private final JdbcClient jdbc;
    private final Reaches reaches;
    private final SealedPerson persons;
    private final Keepers keepers;
    private final Notices notices;
    private final RegistryActs acts;

    Applications(
            JdbcClient jdbc,
            Reaches reaches,
            SealedPerson persons,
            Keepers keepers,
            Notices notices,
            RegistryActs acts) {
        this.jdbc = jdbc;
        this.reaches = reaches;
        this.persons = persons;
        this.keepers = keepers;
        this.notices = notices;
        this.acts = acts;
    }

    /// What a firm says of itself.
    record Wish(String code, String name, String area, SealedPerson.Reached person) {}

    /// Takes an application. Whether the code is known here, and whether others applied for it, is
    /// not to be learned from what happens.
    ///
    /// @return by which number the applicant may ask
    /// @throws DomainException if too many come from one place, or at all
    UUID apply(Wish wish) {
        return reaches.asServer(WORK, () -> taken(wish));
    }

    private UUID taken(Wish wish) {
        String address = Doer.current().address();
        // One after the other, so that many at once do not slip through.
        jdbc.sql("select pg_advisory_xact_lock(7311, 0)::text").query(String.class).single();
        if (recent(address) >= OF_ADDRESS || recent(null) >= OF_ALL) {
            throw new DomainException(RegistryError.TOO_MANY_APPLICATIONS);
        }
        UUID id = UUID.randomUUID();
        boolean heard = waiting(wish.code()) < WAITING_OF_CODE;
        enter(id, wish, address, heard);
        acts.other(
                RegistryActs.APPLICATION,
                "made",
                id.toString(),
                "企业申请账号：" + wish.name() + "（" + wish.code() + "）",
                "a firm applied for an account: " + wish.name() + " (" + wish.code() + ")");
        if (heard) {
            Set<UUID> to =
                    Keepers.of(keepers.having(Permission.REGISTRY_CONFIRM), Set.of(wish.area()));
            notices.tell(
                    Notice.of(RegistryNotices.APPLIED, to, id.toString(), "/registry/applications")
                            .with("firm", wish.name())
                            .with("code", wish.code()));
        }
        return id;
    }

    private long recent(@Nullable String address) {
        return jdbc.sql(
                        """
                        select count(*)
                          from registry.application
                         where at > clock_timestamp() - interval '1 hour'
                           and (:address::text is null or address = :address)
                        """)
                .param("address", address, Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    private long waiting(String code) {
        return jdbc.sql(
                        """
                        select count(*)
                          from registry.application
                         where code = :code and state = 'WAITING'
                        """)
                .param("code", code)
                .query(Long.class)
                .single();
    }

    /// One more for a code for which some wait already is put away at once.
    private void enter(UUID id, Wish wish, String address, boolean heard) {
        jdbc.sql(
                        """
                        insert into registry.application
                               (id, code, name, area, sealed, person_mask, address, state, reason)
                        values (:id, :code, :name, :area, :sealed, :mask, :address, :state,
                                :reason)
                        """)
                .param("id", id)
                .param("code", wish.code())
                .param("name", wish.name())
                .param("area", wish.area())
                .param("sealed", heard ? persons.sealed(wish.person(), id) : null, Types.BINARY)
                .param("mask", Masked.name(wish.person().name()))
                .param("address", address)
                .param("state", heard ? "WAITING" : "REFUSED")
                .param("reason", heard ? null : "同一代码的申请过多", Types.VARCHAR)
                .update();
    }

    /// An application that waits, in the clear.
    record Waiting(
            UUID id,
            String code,
            String name,
            String area,
            Instant at,
            SealedPerson.Reached person) {}

    List<Waiting> waiting() {
        return read(
                jdbc.sql(
                        """
                        select id, code, name, area, at, sealed
                          from registry.application
                         where state = 'WAITING'
                         order by at, id
                         limit 500
                        """));
    }

    /// One that waits, locked.
    ///
    /// @throws DomainException if it does not wait, or is not of the areas of whoever asks
    Waiting locked(UUID id) {
        return read(
                        jdbc.sql(
                                        """
                                        select id, code, name, area, at, sealed
                                          from registry.application
                                         where id = :id and state = 'WAITING'
                                           for update
                                        """)
                                .param("id", id))
                .stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                new DomainException(
                                        RegistryError.APPLICATION_NOT_FOUND,
                                        Map.of("id", id.toString())));
    }

    private List<Waiting> read(JdbcClient.StatementSpec statement) {
        return statement
                .query(
                        (row, n) -> {
                            UUID id = row.getObject("id", UUID.class);
                            return new Waiting(
                                    id,
                                    row.getString("code"),
                                    row.getString("name"),
                                    row.getString("area"),
                                    row.getObject("at", OffsetDateTime.class).toInstant(),
                                    persons.opened(row.getBytes("sealed"), id));
                        })
                .list();
    }

    /// Decided: who applied is forgotten here.
    ///
    /// @param entry nothing where it is refused
    void decide(UUID id, Optional<UUID> entry, @Nullable String reason, Actor actor) {
        jdbc.sql(
                        """
                        update registry.application
                           set state = :state, entry = :entry, reason = :reason, sealed = null,
                               decided_by_name = :by, decided_at = clock_timestamp()
                         where id = :id
                        """)
                .param("state", entry.isPresent() ? "CONFIRMED" : "REFUSED")
                .param("entry", entry.orElse(null), Types.OTHER)
                .param("reason", reason, Types.VARCHAR)
                .param("by", actor.name())
                .param("id", id)
                .update();
    }
}
