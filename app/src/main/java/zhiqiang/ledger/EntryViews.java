package zhiqiang.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import zhiqiang.identity.UnitTitles;
import zhiqiang.scorecard.text.Text;

/// Entries as people read them.
@Component
class EntryViews {
    /// @param name of whoever did it; nothing where the detail was erased
    /// @param inNameOf name of who left the post by which it was done
    /// @param address network address, for auditors alone
    /// @param before the object as it was, as JSON
    /// @param erased whether the detail was erased
    public record EntryView(
            long n,
            Instant at,
            String what,
            String kind,
            String object,
            @Nullable UUID by,
            @Nullable String name,
            @Nullable Text unit,
            @Nullable String inNameOf,
            @Nullable String address,
            @Nullable String agent,
            @Nullable Text words,
            @Nullable String before,
            @Nullable String after,
            boolean erased) {}

    private final UnitTitles units;

    EntryViews(UnitTitles units) {
        this.units = units;
    }

    /// @param whole with where from, for auditors
    List<EntryView> of(List<Entries.Placed> placed, boolean whole) {
        Map<Integer, Text> titles =
                units.of(
                        placed.stream()
                                .flatMap(each -> each.entry().unit().stream())
                                .distinct()
                                .toList());
        return placed.stream().map(each -> view(each, titles, whole)).toList();
    }

    private static EntryView view(Entries.Placed placed, Map<Integer, Text> titles, boolean whole) {
        Entry entry = placed.entry();
        Optional<Detail> detail = placed.detail();
        return new EntryView(
                placed.n(),
                entry.at(),
                entry.what(),
                entry.kind(),
                entry.object(),
                entry.by().orElse(null),
                text(detail, "name"),
                entry.unit().map(titles::get).orElse(null),
                text(detail, "inNameOf"),
                whole ? text(detail, "address") : null,
                whole ? text(detail, "agent") : null,
                detail.map(
                                there ->
                                        new Text(
                                                Optional.ofNullable(text(detail, "zh")).orElse(""),
                                                Optional.ofNullable(text(detail, "en")).orElse("")))
                        .orElse(null),
                detail.flatMap(there -> there.part("before")).map(JsonNode::toString).orElse(null),
                detail.flatMap(there -> there.part("after")).map(JsonNode::toString).orElse(null),
                detail.isEmpty());
    }

    private static @Nullable String text(Optional<Detail> detail, String part) {
        return detail.flatMap(there -> there.part(part)).map(JsonNode::asString).orElse(null);
    }
}
