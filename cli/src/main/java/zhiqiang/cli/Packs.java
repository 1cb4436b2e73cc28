package zhiqiang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.PackFault;
import zhiqiang.scorecard.pack.PackReader;
import zhiqiang.scorecard.pack.PackRefused;
import zhiqiang.scorecard.pack.Profile;

/// Finds the packs that come with the product.
final class Packs {
    private static final String DEFAULT = "yueyang-2023";

    private Packs() {}

    private static Path home() {
        return Path.of(
                System.getProperty("zhiqiang.home", System.getProperty("zhiqiang.root", ".")));
    }

    /// The pack in a folder, or the one of Yueyang.
    static Pack read(@Nullable Path folder) {
        Path place = folder == null ? home().resolve("packs").resolve(DEFAULT) : folder;
        if (!Files.isDirectory(place)) {
            throw new WrongUse("there is no pack folder " + place);
        }
        try {
            return PackReader.read(place);
        } catch (PackRefused refused) {
            throw new WrongUse(
                    "the pack "
                            + place
                            + " cannot be used:\n"
                            + refused.faults().stream()
                                    .map(PackFault::toString)
                                    .collect(Collectors.joining("\n")));
        }
    }

    /// A profile by its name, in the given pack or else in any pack that comes with the product.
    static Profile profile(@Nullable Path folder, String name) {
        List<Pack> packs = new ArrayList<>();
        packs.add(read(folder));
        if (folder == null) {
            packs.addAll(samples());
        }
        return packs.stream()
                .flatMap(pack -> pack.profile(name).stream())
                .findFirst()
                .orElseThrow(
                        () ->
                                new WrongUse(
                                        "there is no import profile "
                                                + name
                                                + "; known are "
                                                + packs.stream()
                                                        .flatMap(pack -> pack.profiles().stream())
                                                        .map(Profile::name)
                                                        .sorted()
                                                        .distinct()
                                                        .collect(Collectors.joining(", "))));
    }

    private static List<Pack> samples() {
        Path samples = home().resolve("packs").resolve("samples");
        if (!Files.isDirectory(samples)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(samples)) {
            return folders.filter(f -> Files.exists(f.resolve("pack.yaml")))
                    .sorted()
                    .map(Packs::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
