package zhiqiang.scorecard.evidence;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zhiqiang.scorecard.pack.Dataset;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Profile;

/// The files of a folder, matched to datasets by name, in code-point order of their names.
///
/// @param ignored names of files that match no dataset
record EvidenceFolder(List<EvidenceFile> files, List<String> ignored) {
    static EvidenceFolder list(Pack pack, Path folder, EvidenceOptions options) throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.list(folder)) {
            paths =
                    all.filter(Files::isRegularFile)
                            .sorted(
                                    Comparator.comparing(
                                            EvidenceFolder::name, EvidenceFolder::byCodePoints))
                            .toList();
        }
        List<Match> matches = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        for (Path path : paths) {
            Optional<Profile> profile = profile(pack, path, options.profiles());
            Optional<Dataset> dataset =
                    profile.isPresent()
                            ? Optional.of(profile.get().dataset())
                            : dataset(pack, name(path));
            if (dataset.isPresent()) {
                matches.add(new Match(path, dataset.get(), profile));
            } else {
                ignored.add(name(path));
            }
        }
        return new EvidenceFolder(files(matches, options), List.copyOf(ignored));
    }

    private record Match(Path path, Dataset dataset, Optional<Profile> profile) {}

    /// What profiles bring along comes first, so that any file corrects it.
    private static List<EvidenceFile> files(List<Match> matches, EvidenceOptions options) {
        List<EvidenceFile> files = new ArrayList<>();
        for (Match match : matches) {
            for (Profile.Declaration declaration :
                    match.profile().map(Profile::declares).orElse(List.of())) {
                files.add(
                        new EvidenceFile(
                                files.size(),
                                match.path(),
                                name(match.path()),
                                declaration.dataset(),
                                match.profile(),
                                options.year(),
                                Optional.of(declaration)));
            }
        }
        for (Match match : matches) {
            files.add(
                    new EvidenceFile(
                            files.size(),
                            match.path(),
                            name(match.path()),
                            match.dataset(),
                            match.profile(),
                            options.year(),
                            Optional.empty()));
        }
        return List.copyOf(files);
    }

    private static Optional<Profile> profile(Pack pack, Path path, Map<String, String> profiles) {
        return profiles.entrySet().stream()
                .filter(
                        e ->
                                FileSystems.getDefault()
                                        .getPathMatcher("glob:" + e.getKey())
                                        .matches(path.getFileName()))
                .flatMap(e -> pack.profile(e.getValue()).stream())
                .findFirst();
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private static int byCodePoints(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return Arrays.compare(left, right);
    }

    /// The dataset that a file's name begins with, the longest one that fits.
    static Optional<Dataset> dataset(Pack pack, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".csv") && !lower.endsWith(".xlsx")) {
            return Optional.empty();
        }
        return pack.datasets().stream()
                .filter(d -> !d.derived() && name.startsWith(d.code()))
                .max(Comparator.comparingInt(d -> d.code().length()));
    }

    List<EvidenceFile> of(Dataset dataset) {
        return files.stream().filter(f -> f.dataset() == dataset).toList();
    }
}
