package zhiqiang.casework;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.casework.engine.Engine;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.process.CaseProcess;
import zhiqiang.scorecard.text.Text;

/// Begins cases, for the modules whose work they are.
@Component
@Transactional
public class Cases {
    private final Processes processes;
    private final DossierRows dossiers;
    private final Stepping stepping;
    private final Engine engine;
    private final Timeline timeline;
    private final Reaches reaches;
    private final Clock clock;

    Cases(
            Processes processes,
            DossierRows dossiers,
            Stepping stepping,
            Engine engine,
            Timeline timeline,
            Reaches reaches,
            Clock clock) {
        this.processes = processes;
        this.dossiers = dossiers;
        this.stepping = stepping;
        this.engine = engine;
        this.timeline = timeline;
        this.reaches = reaches;
        this.clock = clock;
    }

    /// A case to be begun.
    ///
    /// @param process code of the process
    /// @param about what it is about, in somebody's words; may be empty
    /// @param kind of the subject, as the [CaseSubject] calls it
    /// @param parties numbers of units, by the names that the process has for them
    /// @param facts what its branches may ask: numbers ([java.math.BigDecimal]) and texts
    /// @param starter who begins it, and the number of the unit in whose name; nothing for the
    ///   server itself
    public record Beginning(
            String process,
            Text title,
            String about,
            String kind,
            String subject,
            Map<String, Integer> parties,
            Map<String, Object> facts,
            Optional<Starter> starter) {}

    public record Starter(Actor actor, int unit) {}

    /// @return its number
    /// @throws DomainException if the process is unknown, or a party is missing
    public UUID begin(Beginning beginning) {
        Processes.Version version = processes.current(beginning.process());
        for (String party : version.process().parties()) {
            if (!beginning.parties().containsKey(party)) {
                throw Seating.missing(party);
            }
        }
        return reaches.asServer(OpenCases.WORK, () -> begin(version, beginning));
    }

    private UUID begin(Processes.Version version, Beginning beginning) {
        CaseProcess process = version.process();
        UUID id = stepping.fresh();
        Engine.Place place = engine.begin(version.definition(), id, beginning.facts());
        Dossier dossier =
                new Dossier(
                        id,
                        stepping.number(process),
                        process,
                        version.version(),
                        beginning.title(),
                        beginning.about(),
                        new Dossier.Subject(beginning.kind(), beginning.subject()),
                        beginning.starter().map(starter -> starter.actor().id()),
                        beginning.starter().map(starter -> starter.actor().name()).orElse("质强"),
                        beginning.starter().map(Starter::unit),
                        Dossier.State.OPEN,
                        place.instance(),
                        beginning.facts(),
                        clock.instant());
        dossiers.insert(dossier, version.id());
        beginning.parties().forEach((name, unit) -> dossiers.party(id, name, unit));
        Set<Integer> units = new HashSet<>(beginning.parties().values());
        beginning.starter().map(Starter::unit).ifPresent(units::add);
        dossiers.shown(id, units);
        stepping.follow(dossier, place);
        Timeline.Event begun =
                Timeline.Event.of(
                        "case.begun",
                        id,
                        "发起“" + dossier.title().zh() + "”",
                        "began the case \"" + dossier.title().en() + "\"");
        beginning
                .starter()
                .ifPresentOrElse(
                        starter ->
                                timeline.tell(
                                        begun.by(new Hand.Post(starter.unit(), Optional.empty())),
                                        starter.actor()),
                        () -> timeline.tell(begun));
        return id;
    }

    /// The newest case about something, whoever asks.
    public Optional<UUID> newest(String kind, String subject) {
        return reaches.asServer(
                OpenCases.WORK, () -> dossiers.newest(new Dossier.Subject(kind, subject)));
    }
}
