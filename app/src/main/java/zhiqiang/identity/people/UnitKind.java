package zhiqiang.identity.people;

/// What a unit is, which decides what the people in it reach.
enum UnitKind {
    /// The office of the leading group, and who runs the installation.
    OFFICE,
    /// A department of the city; its people reach the datasets it answers for, of all areas.
    MEMBER,
    /// A county-level area and its departments; they reach what happens in the area.
    AREA,
    /// Reaches what it delivered itself.
    ENTERPRISE,
    /// Reaches what it delivered itself.
    LABORATORY,
    /// Audit and discipline.
    SUPERVISOR
}
