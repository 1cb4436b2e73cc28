package zhiqiang.identity.people;

/// What a unit knows somebody by, whatever the post is called.
enum Duty {
    LEADER_IN_CHARGE,
    LIAISON,
    PREPARER,
    CHECKER,
    SIGNER
}
