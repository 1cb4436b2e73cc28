/// Shewhart control charts, the eight tests for special causes, charts with memory, and process
/// capability (GB/T 17989.2, ISO 7870-2).
@NullMarked
package zhiqiang.methods.chart;

import org.jspecify.annotations.NullMarked;
