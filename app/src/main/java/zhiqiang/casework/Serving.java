package zhiqiang.casework;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.identity.Actor;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.process.CaseDeadline;
import zhiqiang.scorecard.text.Text;

/// Service of documents (送达) with its proof, which may start a deadline.
@Component
@Transactional
class Serving {
    private static final int LONGEST = 200;

    private final OpenCases cases;
    private final Deadlines deadlines;
    private final Timeline timeline;
    private final JdbcClient jdbc;
    private final Clock clock;

    Serving(OpenCases cases, Deadlines deadlines, Timeline timeline, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Ways of service, as Chinese procedure knows them.
    enum Method {
        DIRECT("直接送达", "handed over"),
        LEFT("留置送达", "left behind"),
        MAIL("邮寄送达", "by mail"),
        ELECTRONIC("电子送达", "electronically"),
        ENTRUSTED("委托送达", "by another body"),
        PUBLIC_NOTICE("公告送达", "by public notice");

        private final Text title;

        Method(String zh, String en) {
            this.title = new Text(zh, en);
        }

        Text title() {
            return title;
        }
    }

    /// @param document what was served, by the name that deadlines of the process know, or any
    /// @param paper the document itself
    /// @param proof the signed receipt, or what proves service otherwise
    record Service(
            String document,
            String recipient,
            Method method,
            Instant servedAt,
            Optional<UUID> paper,
            UUID proof) {}

    void serve(UUID id, Service service, Actor actor) {
        cases.in(
                id,
                open -> {
                    check(open, service);
                    List<UUID> files = new ArrayList<>();
                    service.paper().ifPresent(files::add);
                    files.add(service.proof());
                    cases.attach(open, Optional.empty(), files, actor);
                    enter(open, service, actor);
                    for (CaseDeadline each : open.process().deadlines()) {
                        if (each.served().equals(Optional.of(service.document()))) {
                            deadlines.start(
                                    id,
                                    Optional.empty(),
                                    each.until(),
                                    each.rule(),
                                    service.servedAt());
                        }
                    }
                    deadlines.reckon(id);
                    timeline.tell(
                            Timeline.Event.of(
                                            "case.served",
                                            id,
                                            "向%s送达《%s》（%s）"
                                                    .formatted(
                                                            service.recipient(),
                                                            service.document(),
                                                            service.method().title().zh()),
                                            "served \"%s\" on %s (%s)"
                                                    .formatted(
                                                            service.document(),
                                                            service.recipient(),
                                                            service.method().title().en()))
                                    .with(files),
                            actor);
                    return true;
                });
    }

    /// Nothing is served before the case began, or in days to come.
    private void check(Dossier open, Service service) {
        boolean possible =
                !service.servedAt().isAfter(clock.instant())
                        // Forms know minutes only.
                        && !service.servedAt()
                                .isBefore(open.startedAt().truncatedTo(ChronoUnit.MINUTES))
                        && !service.document().isBlank()
                        && !service.recipient().isBlank()
                        && service.document().length() <= LONGEST
                        && service.recipient().length() <= LONGEST;
        if (!possible) {
            throw new DomainException(
                    CaseworkError.SERVICE_REFUSED, Map.of("longest", Integer.toString(LONGEST)));
        }
    }

    private void enter(Dossier open, Service service, Actor actor) {
        jdbc.sql(
                        """
                        insert into casework.service
                               (dossier, document, recipient, method, served_at, paper, proof,
                                by_name, at)
                        values (:dossier, :document, :recipient, :method, :served, :paper, :proof,
                                :name, :at)
                        """)
                .param("dossier", open.id())
                .param("document", service.document().strip())
                .param("recipient", service.recipient().strip())
                .param("method", service.method().name())
                .param("served", Moments.at(service.servedAt()))
                .param("paper", service.paper().orElse(null), Types.OTHER)
                .param("proof", service.proof())
                .param("name", actor.name())
                .param("at", Moments.at(clock.instant()))
                .update();
    }
}
