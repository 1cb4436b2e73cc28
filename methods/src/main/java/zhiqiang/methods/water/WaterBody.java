package zhiqiang.methods.water;

/// Running or standing water. Total phosphorus has other limits in lakes and reservoirs, and total
/// nitrogen has limits there only.
public enum WaterBody {
    RIVER,
    LAKE
}
