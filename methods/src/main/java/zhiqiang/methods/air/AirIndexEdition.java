package zhiqiang.methods.air;

import java.time.LocalDate;

/// An edition of HJ 633, the technical regulation on the air quality index.
///
/// Both texts were read. The edition of 2026 replaces that of 2012 on 2026-03-01.
public enum AirIndexEdition {
    HJ633_2012,
    HJ633_2026;

    private static final LocalDate EDITION_2026_IN_FORCE = LocalDate.of(2026, 3, 1);

    /// The edition that judges data of `date`. Earlier than 2012 there is none of its own: the
    /// edition of 2012 is used for everything before 2026-03-01.
    public static AirIndexEdition on(LocalDate date) {
        return date.isBefore(EDITION_2026_IN_FORCE) ? HJ633_2012 : HJ633_2026;
    }
}
