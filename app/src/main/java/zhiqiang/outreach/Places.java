package zhiqiang.outreach;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiqiang.platform.error.DomainException;

/// Values that stand in cursors and filters.
final class Places {
    private Places() {}

    /// Nothing where nothing was asked for.
    ///
    /// @throws DomainException if a value holds a character that nobody types
    static @Nullable String asked(String field, @Nullable String value) {
        OutreachForm form = new OutreachForm();
        String asked = form.optionalLine(field, value);
        form.done();
        return asked;
    }

    /// @throws DomainException if the cursor is none of ours
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new DomainException(OutreachError.NOT_A_CURSOR);
        }
    }

    /// @throws DomainException if the cursor is none of ours
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw new DomainException(OutreachError.NOT_A_CURSOR);
        }
    }
}
