package zhiqiang.files;

import java.util.Collection;
import java.util.Set;

/// A module that keeps contents without files, such as what is to be imported: what none names any
/// more is cleared away.
public interface ContentOwner {
    /// @return those digests of some that the module still needs
    Set<String> named(Collection<String> digests);
}
