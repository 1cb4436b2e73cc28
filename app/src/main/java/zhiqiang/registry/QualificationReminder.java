package zhiqiang.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiqiang.identity.Permission;
import zhiqiang.identity.Reaches;
import zhiqiang.notify.Notice;
import zhiqiang.notify.NoticeKind;
import zhiqiang.notify.Notices;
import zhiqiang.scorecard.text.Text;

/// Says once when a qualification comes within 60, 30 and 7 days of its end, and when it is over:
/// to those who keep the entry, and to its own people. After a time in which the server stood still
/// only what holds now is said.
@Component
@ConditionalOnWebApplication
class QualificationReminder {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final List<Integer> STAGES = List.of(7, 30, 60);

    /// What ended longer ago is known, or nobody minds.
    private static final int LONG_AGO = 90;

    private final JdbcClient jdbc;
    private final Reaches reaches;
    private final Keepers keepers;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    QualificationReminder(
            JdbcClient jdbc,
            Reaches reaches,
            Keepers keepers,
            Notices notices,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.reaches = reaches;
        this.keepers = keepers;
        this.notices = notices;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Due(
            UUID id,
            UUID entry,
            String name,
            String registered,
            String managing,
            @Nullable Integer unit,
            QualificationKind kind,
            @Nullable String title,
            @Nullable String number,
            LocalDate validUntil) {}

    @Scheduled(cron = "${zhiqiang.registry.reminder-cron:0 20 6 * * *}", zone = "Asia/Shanghai")
    void remind() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        List<Due> due = reaches.asServer("registry-reminder", () -> due(today));
        if (due.isEmpty()) {
            return;
        }
        List<Keepers.Keeper> keeping = keepers.having(Permission.REGISTRY_KEEP);
        List<Keepers.Keeper> reading = keepers.having(Permission.REGISTRY_READ);
        // One by one: what fails for one does not keep the others from being told.
        due.forEach(
                each ->
                        transaction.executeWithoutResult(
                                status -> tell(each, today, keeping, reading)));
    }

    private List<Due> due(LocalDate today) {
        return Objects.requireNonNull(
                transaction.execute(
                        status ->
                                jdbc.sql(
                                                """
                                                select q.id, q.entry, e.name, e.registered,
                                                       e.managing, e.unit, q.kind, q.title,
                                                       q.number, q.valid_until
                                                  from registry.qualification q
                                                  join registry.entry e on e.id = q.entry
                                                 where q.valid_until between :from and :until
                                                   and e.status = 'ACTIVE'
                                                 order by q.valid_until, q.id
                                                """)
                                        .param("from", today.minusDays(LONG_AGO))
                                        .param("until", today.plusDays(Qualifications.SOON))
                                        .query(Due.class)
                                        .list()));
    }

    private void tell(
            Due due, LocalDate today, List<Keepers.Keeper> keeping, List<Keepers.Keeper> reading) {
        long days = ChronoUnit.DAYS.between(today, due.validUntil());
        Set<UUID> to =
                new HashSet<>(
                        Keepers.of(
                                keeping, new HashSet<>(List.of(due.registered(), due.managing()))));
        Integer unit = due.unit();
        if (unit != null) {
            to.addAll(Keepers.of(reading, unit));
        }
        NoticeKind kind = days < 0 ? RegistryNotices.EXPIRED : RegistryNotices.ENDING;
        String title = due.title();
        Notice notice =
                Notice.of(kind, to, key(due, days), "/registry/" + due.entry())
                        .with("entry", due.name())
                        .with("kind", title == null ? due.kind().title() : new Text(title, title))
                        .with("number", due.number() == null ? "-" : due.number())
                        .with("until", due.validUntil().toString());
        notices.tell(days < 0 ? notice : notice.with("days", Long.toString(days)));
    }

    /// A qualification that was renewed is told of anew: its end is another one.
    private static String key(Due due, long days) {
        String stage =
                days < 0
                        ? "over"
                        : STAGES.stream()
                                .filter(each -> days <= each)
                                .findFirst()
                                .map(String::valueOf)
                                .orElseThrow();
        return due.id() + "/" + due.validUntil() + "/" + stage;
    }
}
