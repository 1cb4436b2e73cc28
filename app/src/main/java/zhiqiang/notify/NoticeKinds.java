package zhiqiang.notify;

import java.util.List;

/// What a module tells people of. A module that tells anything has a bean of this.
public interface NoticeKinds {
    List<NoticeKind> kinds();
}
