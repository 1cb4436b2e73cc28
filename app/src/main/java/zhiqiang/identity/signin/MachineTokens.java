package zhiqiang.identity.signin;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Permission;
import zhiqiang.identity.account.Digest;
import zhiqiang.identity.account.PersonActs;
import zhiqiang.scorecard.text.Text;

/// Tokens by which machines act in the name of a person, with part of what the person may do.
@Component
public class MachineTokens {
    /// What a token begins with, so that one that got lost is recognised.
    public static final String PREFIX = "zq_";

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final PersonActs acts;
    private final int ofMinute;
    private final SecureRandom random = new SecureRandom();

    MachineTokens(
            JdbcClient jdbc,
            PersonActs acts,
            @Value("${zhiqiang.token.requests-of-a-minute:600}") int ofMinute) {
        this.acts = acts;
        this.jdbc = jdbc;
        this.ofMinute = ofMinute;
    }

    public record OwnerView(UUID id, String name, String login) {}

    /// Whether a token still works.
    public enum State {
        VALID,
        EXPIRED,
        REVOKED
    }

    public record TokenView(
            UUID id,
            String name,
            List<String> permissions,
            Instant at,
            LocalDate until,
            @Nullable Instant usedAt,
            @Nullable String usedFrom,
            State state,
            OwnerView owner) {}

    /// @param secret shown this once
    public record NewTokenView(TokenView token, String secret) {}

    /// What a request with a token comes to.
    ///
    /// @param tooMany whether there were too many in this minute
    record Use(UUID owner, Set<Permission> permissions, boolean tooMany) {}

    @Transactional
    NewTokenView make(UUID owner, String name, Set<Permission> permissions, LocalDate until) {
        String secret = secret();
        UUID id =
                jdbc.sql(
                                """
                                insert into identity.token
                                       (owner, name, hash, permissions, until_day)
                                values (:owner, :name, :hash, :permissions, :until)
                                returning id
                                """)
                        .param("owner", owner)
                        .param("name", name)
                        .param("hash", Digest.of(secret))
                        .param(
                                "permissions",
                                permissions.stream().map(Permission::code).toArray(String[]::new))
                        .param("until", until)
                        .query(UUID.class)
                        .single();
        acts.told(
                "person.token-made",
                owner,
                new Text("申领访问令牌“" + name + "”", "made the machine token " + name));
        return new NewTokenView(view(id).orElseThrow(), secret);
    }

    private String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// A new secret in place of the old one, which ends at once.
    @Transactional
    Optional<NewTokenView> rotate(UUID owner, UUID id) {
        String secret = secret();
        int changed =
                jdbc.sql(
                                """
                                update identity.token
                                   set hash = :hash
                                 where id = :id and owner = :owner and revoked_at is null
                                """)
                        .param("hash", Digest.of(secret))
                        .param("id", id)
                        .param("owner", owner)
                        .update();
        if (changed == 0) {
            return Optional.empty();
        }
        acts.told(
                "person.token-rotated",
                owner,
                new Text("更换访问令牌", "changed the secret of a machine token"));
        return view(id).map(token -> new NewTokenView(token, secret));
    }

    /// @param owner whose token it has to be; nothing for anybody's
    /// @return whether there is such a token
    @Transactional
    boolean revoke(Optional<UUID> owner, UUID id) {
        Optional<UUID> of =
                jdbc.sql(
                                """
                                update identity.token
                                   set revoked_at = coalesce(revoked_at, clock_timestamp())
                                 where id = :id and (:owner::uuid is null or owner = :owner::uuid)
                                returning owner
                                """)
                        .param("id", id)
                        .param("owner", owner.orElse(null), java.sql.Types.OTHER)
                        .query(UUID.class)
                        .optional();
        of.ifPresent(
                account ->
                        acts.told(
                                "person.token-revoked",
                                account,
                                new Text("撤销访问令牌", "revoked a machine token")));
        return of.isPresent();
    }

    private Optional<TokenView> view(UUID id) {
        return list(Optional.empty(), Optional.of(id)).stream().findFirst();
    }

    /// @param owner nothing for everybody's
    List<TokenView> list(Optional<UUID> owner) {
        return list(owner, Optional.empty());
    }

    private List<TokenView> list(Optional<UUID> owner, Optional<UUID> id) {
        return jdbc.sql(
                        """
                        select t.id, t.name, t.permissions, t.made_at, t.until_day, t.used_at,
                               t.used_from, a.id as owner, a.name as owner_name, a.login,
                               case when t.revoked_at is not null or not a.active then 'REVOKED'
                                    when t.until_day < (clock_timestamp()
                                                        at time zone 'Asia/Shanghai')::date
                                    then 'EXPIRED'
                                    else 'VALID' end as state
                          from identity.token t
                          join identity.account a on a.id = t.owner
                         where (:owner::uuid is null or t.owner = :owner::uuid)
                           and (:id::uuid is null or t.id = :id::uuid)
                         order by t.made_at desc, t.id desc
                        """)
                .param("owner", owner.orElse(null), java.sql.Types.OTHER)
                .param("id", id.orElse(null), java.sql.Types.OTHER)
                .query((row, n) -> token(row))
                .list();
    }

    private static TokenView token(ResultSet row) throws SQLException {
        OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
        return new TokenView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                List.of((String[]) row.getArray("permissions").getArray()),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("until_day", LocalDate.class),
                used == null ? null : used.toInstant(),
                row.getString("used_from"),
                State.valueOf(row.getString("state")),
                new OwnerView(
                        row.getObject("owner", UUID.class),
                        row.getString("owner_name"),
                        row.getString("login")));
    }

    /// Counts a request with a token.
    ///
    /// @return nothing if the token is none that works
    Optional<Use> use(String secret, String address) {
        return jdbc.sql(
                        """
                        update identity.token t
                           set used_at = clock_timestamp(), used_from = :address,
                               in_minute = case when t.minute = now.minute then t.in_minute + 1
                                                else 1 end,
                               minute = now.minute
                          from identity.account a,
                               (select date_trunc('minute', clock_timestamp()) as minute) now
                         where t.hash = :hash and t.revoked_at is null and a.id = t.owner
                           and a.active
                           and t.until_day >= (clock_timestamp() at time zone 'Asia/Shanghai')::date
                        returning t.owner, t.permissions, t.in_minute
                        """)
                .param("address", address)
                .param("hash", Digest.of(secret))
                .query(
                        (row, n) ->
                                new Use(
                                        row.getObject("owner", UUID.class),
                                        Arrays.stream(
                                                        (String[])
                                                                row.getArray("permissions")
                                                                        .getArray())
                                                .map(Permission::of)
                                                .flatMap(Optional::stream)
                                                .collect(Collectors.toSet()),
                                        row.getInt("in_minute") > ofMinute))
                .optional();
    }

    /// Ends all tokens of a person.
    public void revokeAll(UUID owner) {
        jdbc.sql(
                        """
                        update identity.token
                           set revoked_at = clock_timestamp()
                         where owner = :owner and revoked_at is null
                        """)
                .param("owner", owner)
                .update();
    }
}
