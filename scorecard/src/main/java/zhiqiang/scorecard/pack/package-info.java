/// The policy as data: areas, units, datasets, indicators and import profiles of one document, read
/// from YAML, checked against JSON Schemas, every reference resolved. A loaded
/// [zhiqiang.scorecard.pack.Pack] is immutable.
@NullMarked
package zhiqiang.scorecard.pack;

import org.jspecify.annotations.NullMarked;
