package zhiqiang.registry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiqiang.identity.Actor;
import zhiqiang.scorecard.text.Text;

/// What a module knows of an entry, for its page. A module that knows anything has a bean of this.
public interface EntrySection {
    /// A code that never changes, such as `awards`.
    String code();

    Text title();

    /// Said where there is nothing.
    Text nothing();

    /// Where it stands on the page: the smaller, the further up.
    int order();

    /// What there is, the newest first, no more than a page can show; empty for nothing. Called in
    /// a transaction that reaches what the caller reaches by
    /// [zhiqiang.identity.Permission#REGISTRY_READ]: a module arms its own reach and shows nothing
    /// to whom it would show nothing itself.
    List<Row> rows(UUID entry, Actor actor);

    /// A line of a section.
    ///
    /// @param path page of the application that it leads to, such as `/awards/12`
    /// @param mark what has to be seen at once
    record Row(Text label, Text value, @Nullable String path, Mark mark) {
        public static Row of(Text label, Text value) {
            return new Row(label, value, null, Mark.NONE);
        }

        public Row to(String page) {
            return new Row(label, value, page, mark);
        }

        public Row marked(Mark as) {
            return new Row(label, value, path, as);
        }
    }

    /// How a line is marked; the client shows it by colour, shape and word.
    enum Mark {
        NONE,
        GOOD,
        WARNING,
        BAD
    }
}
