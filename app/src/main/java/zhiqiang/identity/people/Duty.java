package zhiqiang.identity.people;

import java.util.Arrays;
import java.util.Optional;

/// What a unit knows somebody by, whatever the post is called.
enum Duty {
    LEADER_IN_CHARGE("分管领导"),
    LIAISON("联络员"),
    PREPARER("填报人"),
    CHECKER("审核人"),
    SIGNER("签发人");

    private final String title;

    Duty(String title) {
        this.title = title;
    }

    /// By its name or, as people write it, its title.
    static Optional<Duty> called(String word) {
        return Arrays.stream(values())
                .filter(duty -> duty.name().equals(word) || duty.title.equals(word))
                .findFirst();
    }
}
