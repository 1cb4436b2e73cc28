package zhiqiang.identity;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/// Which records somebody reaches.
///
/// @param everything whether all, whatever the rest says
/// @param areas codes of areas whose records are reached
/// @param duties codes of units of the policy whose datasets are reached
/// @param units numbers of units whose own deliveries are reached
/// @param actor who it is, as a number or the name of work of the server itself
public record Reach(
        boolean everything,
        SortedSet<String> areas,
        SortedSet<String> duties,
        SortedSet<Integer> units,
        String actor) {
    /// Reaches nothing.
    public static final Reach NOTHING = of(false, "");

    private static Reach of(boolean everything, String actor) {
        return new Reach(everything, new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), actor);
    }

    /// Nothing but what is somebody's very own.
    public static Reach ofPerson(UUID account) {
        return of(false, account.toString());
    }

    /// Of a piece of work of the server itself, which reaches everything.
    static Reach ofWork(String name) {
        return of(true, name);
    }

    /// All that any of several reaches.
    static Reach union(Collection<Reach> parts, String actor) {
        Reach all = of(parts.stream().anyMatch(Reach::everything), actor);
        for (Reach part : parts) {
            all.areas.addAll(part.areas);
            all.duties.addAll(part.duties);
            all.units.addAll(part.units);
        }
        return all;
    }
}
