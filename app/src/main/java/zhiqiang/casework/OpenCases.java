package zhiqiang.casework;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.files.StoredFiles;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.error.DomainException;

/// Takes a case in hand: whoever may see it, one after the other, as long as it is open.
@Component
class OpenCases {
    /// Who the server is while it works on a case, as row security knows it.
    static final String WORK = "casework";

    private static final int LONGEST = 4000;

    private final DossierRows dossiers;
    private final StepRows steps;
    private final StoredFiles files;
    private final Reaches reaches;
    private final JdbcClient jdbc;

    OpenCases(
            DossierRows dossiers,
            StepRows steps,
            StoredFiles files,
            Reaches reaches,
            JdbcClient jdbc) {
        this.dossiers = dossiers;
        this.steps = steps;
        this.files = files;
        this.reaches = reaches;
        this.jdbc = jdbc;
    }

    /// Works on a case that goes on.
    ///
    /// @throws DomainException if the caller sees no such case, or it is over or suspended
    @Transactional(propagation = Propagation.REQUIRED)
    <T> T in(UUID id, Function<Dossier, T> work) {
        return within(
                id,
                dossier -> {
                    if (dossier.state() == Dossier.State.SUSPENDED) {
                        throw new DomainException(CaseworkError.CASE_SUSPENDED);
                    }
                    return work.apply(dossier);
                });
    }

    /// Works on a case that is not over.
    @Transactional(propagation = Propagation.REQUIRED)
    <T> T within(UUID id, Function<Dossier, T> work) {
        Dossier dossier =
                dossiers.locked(id).orElseThrow(() -> new DomainException(CaseworkError.NOT_FOUND));
        if (dossier.state().over()) {
            throw new DomainException(CaseworkError.CASE_OVER);
        }
        return reaches.asServer(WORK, () -> work.apply(dossier));
    }

    /// A step that is open.
    ///
    /// @throws DomainException that says who concluded it and how, if somebody was faster
    Step step(Dossier dossier, UUID id) {
        Step step =
                steps.find(dossier.id(), id)
                        .orElseThrow(() -> new DomainException(CaseworkError.STEP_NOT_FOUND));
        if (!step.open()) {
            throw new DomainException(
                    CaseworkError.STEP_OVER,
                    Map.of(
                            "name",
                            step.done().map(done -> done.by().name()).orElse("—"),
                            "outcome",
                            step.done().map(done -> done.words().zh()).orElse("—"),
                            "outcomeEn",
                            step.done().map(done -> done.words().en()).orElse("-")));
        }
        return step;
    }

    /// What somebody says about what they do.
    ///
    /// @throws DomainException if it is too long
    static Optional<String> said(@Nullable String words) {
        String text = words == null ? "" : words.strip();
        if (text.length() > LONGEST) {
            throw new DomainException(
                    CaseworkError.TOO_LONG, Map.of("longest", Integer.toString(LONGEST)));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /// What somebody has to say.
    ///
    /// @throws DomainException if it is missing or too long
    static String reason(@Nullable String words) {
        return said(words).orElseThrow(() -> new DomainException(CaseworkError.REASON_MISSING));
    }

    /// Ties files to a case.
    void attach(Dossier dossier, Optional<Step> step, List<UUID> brought, Actor actor) {
        for (UUID file : brought) {
            files.tie(file, CaseFiles.KIND, actor);
            jdbc.sql(
                            """
                            insert into casework.attachment (dossier, file, step)
                            values (:dossier, :file, :step)
                            on conflict do nothing
                            """)
                    .param("dossier", dossier.id())
                    .param("file", file)
                    .param("step", step.map(Step::id).orElse(null), Types.OTHER)
                    .update();
        }
    }
}
