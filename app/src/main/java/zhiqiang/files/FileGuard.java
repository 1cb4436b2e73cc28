package zhiqiang.files;

import java.util.UUID;
import zhiqiang.identity.Actor;

/// Says who may read the files that things of one kind hold on to. The module of that kind brings
/// one; files of a kind without a guard are read by nobody.
public interface FileGuard {
    /// As given to [StoredFiles#tie].
    String kind();

    /// Whether somebody may see one of the things that hold on to a file.
    boolean mayRead(UUID file, Actor actor);
}
