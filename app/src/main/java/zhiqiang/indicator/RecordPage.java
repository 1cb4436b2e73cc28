package zhiqiang.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param next cursor of the next page, nothing on the last one
public record RecordPage(List<StoredRecord> items, @Nullable String next) {}
