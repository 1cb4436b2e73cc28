package zhiqiang.scorecard.pack;

import zhiqiang.scorecard.text.Text;

/// The city or one of its areas.
///
/// @param index position in the pack, the city first
/// @param code GB/T 2260 code, statistical code or, for a zone without either, a code of the pack
public record Region(int index, String code, Level level, Text name) {
    /// The city as a whole, a county-level area with a GB/T 2260 code, or a functional zone without
    /// one.
    public enum Level {
        CITY,
        COUNTY,
        ZONE
    }

    public boolean city() {
        return level == Level.CITY;
    }
}
