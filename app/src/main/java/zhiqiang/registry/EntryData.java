package zhiqiang.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiqiang.identity.Reach;
import zhiqiang.platform.SearchText;

/// What an entry says of itself, checked.
///
/// @param code unified social credit code; null for people and laboratories that are no legal
///   person
/// @param citizen a citizen's number; null for organisations, and where it stays as it is
record EntryData(
        EntryKind kind,
        @Nullable String code,
        String name,
        List<String> formerNames,
        String registered,
        String managing,
        @Nullable String industry,
        EntrySize size,
        @Nullable Integer sizeYear,
        List<String> chains,
        EntryStatus status,
        @Nullable String address,
        @Nullable LocalDate established,
        @Nullable UUID belongsTo,
        List<String> expertise,
        Availability availability,
        @Nullable String citizen) {

    static final int NAME = 200;
    static final int FORMER = 20;
    static final int ADDRESS = 300;

    /// As somebody fills it in.
    ///
    /// @param renamed whether the name that it had is a former name now, and was not a slip
    /// @param reason why it is changed, for the history
    public record RegistryEntryRequest(
            @Nullable String kind,
            @Nullable String code,
            @Nullable String name,
            @Nullable List<String> formerNames,
            @Nullable String registered,
            @Nullable String managing,
            @Nullable String industry,
            @Nullable String size,
            @Nullable Integer sizeYear,
            @Nullable List<String> chains,
            @Nullable String status,
            @Nullable String address,
            @Nullable LocalDate established,
            @Nullable UUID belongsTo,
            @Nullable List<String> expertise,
            @Nullable String availability,
            @Nullable String citizenNumber,
            @Nullable Boolean renamed,
            @Nullable String reason) {}

    /// Whether somebody may write it there.
    boolean within(Reach reach) {
        return reach.everything()
                || reach.areas().contains(registered)
                || reach.areas().contains(managing);
    }

    /// Names and codes that it is searched by.
    String search(List<String> formerCodes) {
        List<String> all = new ArrayList<>(names());
        Optional.ofNullable(code).ifPresent(all::add);
        all.addAll(formerCodes);
        return SearchText.of(all);
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(name);
        names.addAll(formerNames);
        return names;
    }

    EntryData formerly(List<String> former) {
        return new EntryData(
                kind,
                code,
                name,
                former,
                registered,
                managing,
                industry,
                size,
                sizeYear,
                chains,
                status,
                address,
                established,
                belongsTo,
                expertise,
                availability,
                citizen);
    }
}
