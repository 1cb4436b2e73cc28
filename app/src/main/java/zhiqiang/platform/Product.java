package zhiqiang.platform;

/// What this server calls itself.
public final class Product {
    public static final String NAME = "质强 Zhiqiang";
    public static final String VERSION = "0.1.0";

    private Product() {}
}
