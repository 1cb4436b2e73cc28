package zhiqiang.scorecard.pack;

import java.util.List;

/// Reads the key industry chains of a pack.
final class IndustryChainReader {
    private IndustryChainReader() {}

    /// A chain that the document does not name is an assumption, and the file says so in words.
    static IndustryChains read(PackNode file) {
        List<PackNode> items = file.items("industry_chains");
        PackReader.unique(items, "code");
        for (PackNode item : items) {
            if (item.flag("assumption", false) && file.bilinguals("assumptions").isEmpty()) {
                item.at("assumption")
                        .fault(
                                "pack.assumption-unsaid",
                                "the file names no assumption that explains this");
            }
        }
        return new IndustryChains(
                items.stream()
                        .map(
                                item ->
                                        new IndustryChain(
                                                item.text("code"),
                                                item.bilingual("name"),
                                                item.flag("assumption", false)))
                        .toList(),
                file.bilinguals("assumptions"));
    }
}
