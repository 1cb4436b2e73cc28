package zhiqiang.methods.sampling;

import java.util.Optional;
import java.util.OptionalInt;
import zhiqiang.methods.search.Search;

/// The smallest single sampling plan that keeps two promises: lots as good as the producer's level
/// are accepted often enough, lots as bad as the consumer's level seldom enough.
///
/// @param good level of the producer's risk point
/// @param acceptedAtLeast probability of acceptance at that level, such as 0.95
/// @param bad level of the consumer's risk point (limiting quality), worse than the other one
/// @param acceptedAtMost probability of acceptance at that level, such as 0.10
public record PlanSearch(double good, double acceptedAtLeast, double bad, double acceptedAtMost) {
    private static final int LARGEST = 1_000_000;

    /// @throws IllegalArgumentException if the points are in the wrong order, or no probabilities
    public PlanSearch {
        if (!(good < bad)) {
            throw new IllegalArgumentException(
                    "the producer's level " + good + " is better than the consumer's " + bad);
        }
        if (!(acceptedAtMost > 0 && acceptedAtMost < acceptedAtLeast && acceptedAtLeast < 1)) {
            throw new IllegalArgumentException(
                    "0 < " + acceptedAtMost + " < " + acceptedAtLeast + " < 1 is not so");
        }
    }

    /// For each acceptance number from 0 on the smallest sample that keeps the consumer's promise;
    /// the first of these that keeps the producer's as well.
    ///
    /// @return nothing if none with up to a million items keeps both
    public Optional<OperatingCharacteristic> plan(AcceptanceModel model) {
        int largest = model instanceof AcceptanceModel.Lot lot ? lot.size() : LARGEST;
        int size = 1;
        for (int acceptance = 0; size <= largest; acceptance++) {
            int most = acceptance;
            OptionalInt smallest =
                    Search.smallest(
                            Math.max(size, acceptance + 1),
                            largest,
                            n -> model.atMost(n, most, bad) <= acceptedAtMost);
            if (smallest.isEmpty()) {
                return Optional.empty();
            }
            size = smallest.getAsInt();
            if (model.atMost(size, acceptance, good) >= acceptedAtLeast) {
                return Optional.of(new OperatingCharacteristic(size, acceptance));
            }
        }
        return Optional.empty();
    }
}
