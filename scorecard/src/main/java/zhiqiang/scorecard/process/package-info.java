/// Processes of a pack: who does what next, and by when. A process is a BPMN file of which only
/// what is understood here is let in: nothing in it runs as code.
@NullMarked
package zhiqiang.scorecard.process;

import org.jspecify.annotations.NullMarked;
