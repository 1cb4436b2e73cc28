package zhiqiang.ledger;

import zhiqiang.identity.Actor;

/// Lets whoever may read an object read what the ledger says about it. The module that keeps the
/// objects decides; of objects that no guard knows, only auditors read.
public interface ObjectGuard {
    /// Kind of objects, as acts name it.
    String kind();

    /// @param object as acts name it, or whatever a caller made up
    boolean readable(String object, Actor actor);
}
