package zhiqiang.registry;

/// Whether an expert or inspector may be called upon. The names are stored and never change.
enum Availability {
    AVAILABLE,
    UNAVAILABLE
}
