package zhiqiang.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.casework.engine.Engine;
import zhiqiang.identity.Seats;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.process.CaseProcess;
import zhiqiang.scorecard.process.ProcessReader;

/// The processes of the policy, each in all versions under which cases were begun: a case ends
/// under the one that it began with.
@Component
class Processes implements InitializingBean {
    private static final int LOCK = 7_310;

    private final Pack pack;
    private final JdbcClient jdbc;
    private final Engine engine;
    private final Seats seats;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<Integer, Version> versions = new ConcurrentHashMap<>();
    private final Map<String, Version> current = new ConcurrentHashMap<>();

    Processes(
            PolicyPack policy,
            JdbcClient jdbc,
            Engine engine,
            Seats seats,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.pack = policy.pack();
        this.jdbc = jdbc;
        this.engine = engine;
        this.seats = seats;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param id by which cases refer to it
    /// @param version counted from 1 for each process
    /// @param definition what the engine calls it
    record Version(int id, CaseProcess process, int version, String definition) {}

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(
                status -> {
                    seats.rolesOf(
                            pack.roles().stream()
                                    .map(
                                            role ->
                                                    new Seats.PolicyRole(
                                                            role.code(), role.name(), role.about()))
                                    .toList());
                    jdbc.sql("select pg_advisory_xact_lock(:lock)::text")
                            .param("lock", LOCK)
                            .query(String.class)
                            .single();
                    pack.processes().forEach(this::take);
                });
    }

    private void take(CaseProcess process) {
        String digest = digest(process.bpmn());
        int id =
                jdbc.sql("select id from casework.process where code = :code and digest = :digest")
                        .param("code", process.code())
                        .param("digest", digest)
                        .query(Integer.class)
                        .optional()
                        .orElseGet(() -> enter(process, digest));
        current.put(process.code(), version(id));
    }

    private int enter(CaseProcess process, String digest) {
        return jdbc.sql(
                        """
                        insert into casework.process
                               (code, version, digest, title_zh, title_en, bpmn, definition, pack, at)
                        select :code, coalesce(max(version), 0) + 1, :digest, :zh, :en, :bpmn,
                               :definition, :pack, :at
                          from casework.process
                         where code = :code
                        returning id
                        """)
                .param("code", process.code())
                .param("digest", digest)
                .param("zh", process.title().zh())
                .param("en", process.title().en())
                .param("bpmn", process.bpmn())
                .param("definition", engine.take(process.code(), process.bpmn()))
                .param("pack", pack.id() + " " + pack.version())
                .param("at", Moments.at(clock.instant()))
                .query(Integer.class)
                .single();
    }

    private static String digest(String bpmn) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(bpmn.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Version version(int id) {
        return versions.computeIfAbsent(id, this::read);
    }

    private Version read(int id) {
        return jdbc.sql("select bpmn, version, definition from casework.process where id = :id")
                .param("id", id)
                .query(
                        (row, n) ->
                                new Version(
                                        id,
                                        ProcessReader.again(row.getString("bpmn")),
                                        row.getInt("version"),
                                        row.getString("definition")))
                .single();
    }

    /// A process as it is for cases that begin now.
    ///
    /// @throws DomainException if the policy has none of this code
    Version current(String code) {
        return Optional.ofNullable(current.get(code))
                .orElseThrow(
                        () ->
                                new DomainException(
                                        CaseworkError.PROCESS_UNKNOWN, Map.of("code", code)));
    }

    /// All that the policy has, in the order of its files.
    List<Version> current() {
        return pack.processes().stream().map(process -> current(process.code())).toList();
    }
}
