/// Accounts, their passwords, and secrets that are kept for them.
@NullMarked
package zhiqiang.identity.account;

import org.jspecify.annotations.NullMarked;
