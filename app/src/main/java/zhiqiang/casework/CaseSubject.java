package zhiqiang.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import zhiqiang.identity.Actor;
import zhiqiang.scorecard.text.Text;

/// A kind of cases, brought by the module that decides on them: it holds the truth, and a case says
/// whose turn it is.
public interface CaseSubject {
    /// In the database, never changed.
    String kind();

    /// What whoever works on a case needs to see, and nothing else.
    ///
    /// @param subject as the case was begun with
    List<Section> sections(String subject);

    /// Does what follows from a conclusion, in its transaction, or refuses it.
    ///
    /// @return facts for the branches of the process, besides those known
    /// @throws zhiqiang.platform.error.DomainException if it may not be concluded so
    default Map<String, Object> concluding(Concluding concluding) {
        return Map.of();
    }

    /// Does what follows from the end of a case, in the transaction that ends it.
    default void over(Over over) {}

    /// A part of what is decided on.
    ///
    /// @param path page of the application that shows more
    record Section(String code, Text title, List<Line> lines, Optional<String> path) {}

    record Line(Text label, Text value) {}

    /// @param step element of the process
    /// @param comment what was said with it
    record Concluding(
            UUID dossier,
            String subject,
            String step,
            String outcome,
            Optional<String> comment,
            Actor actor) {}

    /// @param done whether it ended as it was meant to: not refused, withdrawn or terminated
    /// @param ending element that ended it; nothing where it was broken off
    record Over(UUID dossier, String subject, boolean done, Optional<String> ending) {}
}
