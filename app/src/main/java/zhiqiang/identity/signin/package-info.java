/// Signing in: factors, brakes against guessing, sessions, machine tokens, and their log.
@NullMarked
package zhiqiang.identity.signin;

import org.jspecify.annotations.NullMarked;
