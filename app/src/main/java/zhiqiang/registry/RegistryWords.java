package zhiqiang.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import zhiqiang.platform.policy.PolicyPack;
import zhiqiang.scorecard.pack.IndustryChain;
import zhiqiang.scorecard.pack.Pack;
import zhiqiang.scorecard.pack.Region;
import zhiqiang.scorecard.text.Text;

/// The words that entries are described with: areas and industry chains of the policy, kinds and
/// states.
@Component
class RegistryWords {
    private final Pack pack;

    RegistryWords(PolicyPack policy) {
        this.pack = policy.pack();
    }

    /// A code with what it means.
    public record WordView(String code, Text name) {}

    /// @param assumed whether the policy document does not name it
    public record ChainView(String code, Text name, boolean assumed) {}

    /// @param assumptions what of the chains the document leaves open
    public record RegistryWordsView(
            List<WordView> kinds,
            List<WordView> statuses,
            List<WordView> sizes,
            List<WordView> areas,
            List<ChainView> chains,
            List<Text> assumptions,
            List<WordView> qualifications) {}

    RegistryWordsView view() {
        return new RegistryWordsView(
                Arrays.stream(EntryKind.values())
                        .map(each -> new WordView(each.name(), each.title()))
                        .toList(),
                Arrays.stream(EntryStatus.values())
                        .map(each -> new WordView(each.name(), each.title()))
                        .toList(),
                Arrays.stream(EntrySize.values())
                        .map(each -> new WordView(each.name(), each.title()))
                        .toList(),
                areas(),
                pack.industryChains().all().stream()
                        .map(each -> new ChainView(each.code(), each.name(), each.assumed()))
                        .toList(),
                pack.industryChains().assumptions(),
                Arrays.stream(QualificationKind.values())
                        .map(each -> new WordView(each.name(), each.title()))
                        .toList());
    }

    /// The city and its areas.
    List<WordView> areas() {
        return pack.regions().stream().map(each -> new WordView(each.code(), each.name())).toList();
    }

    /// An area by its code or name.
    Optional<Region> area(String word) {
        return pack.region(word);
    }

    String areaName(String code) {
        return pack.region(code).map(region -> region.name().zh()).orElse(code);
    }

    /// A chain by its code or Chinese name.
    Optional<String> chain(String word) {
        return pack.industryChains().all().stream()
                .filter(each -> each.code().equals(word) || each.name().zh().equals(word))
                .map(IndustryChain::code)
                .findFirst();
    }

    String chainName(String code) {
        return pack.industryChains().all().stream()
                .filter(each -> each.code().equals(code))
                .map(each -> each.name().zh())
                .findFirst()
                .orElse(code);
    }
}
