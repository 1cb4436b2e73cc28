/// The class of surface water by GB 3838-2002 table 1, and the year of a section.
///
/// Concentrations are mg/L, faecal coliforms per litre, pH without unit. The table was read and
/// compared with a second source; the assessment method (环办[2011]22号) is from memory but for its
/// list of items.
@NullMarked
package zhiqiang.methods.water;

import org.jspecify.annotations.NullMarked;
