/// Units, people, posts, roles and delegations, as administrators keep them.
@NullMarked
package zhiqiang.identity.people;

import org.jspecify.annotations.NullMarked;
