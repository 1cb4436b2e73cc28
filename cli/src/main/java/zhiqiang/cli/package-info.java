/// The command line: reads evidence, assesses, prints. Everything it knows about the policy comes
/// from the pack.
@NullMarked
package zhiqiang.cli;

import org.jspecify.annotations.NullMarked;
