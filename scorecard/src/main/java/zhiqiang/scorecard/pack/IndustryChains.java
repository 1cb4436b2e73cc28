package zhiqiang.scorecard.pack;

import java.util.List;
import zhiqiang.scorecard.text.Text;

/// The key industry chains of the city.
///
/// @param assumptions what of them the document leaves open
public record IndustryChains(List<IndustryChain> all, List<Text> assumptions) {
    public IndustryChains {
        all = List.copyOf(all);
        assumptions = List.copyOf(assumptions);
    }

    public boolean has(String code) {
        return all.stream().anyMatch(chain -> chain.code().equals(code));
    }
}
