/// The air quality index of HJ 633 in its editions of 2012 and 2026, and the day of a station or an
/// area from hourly values (GB 3095, HJ 663).
///
/// Concentrations are ug/m3, of carbon monoxide mg/m3. Index values and means are computed exactly.
@NullMarked
package zhiqiang.methods.air;

import org.jspecify.annotations.NullMarked;
