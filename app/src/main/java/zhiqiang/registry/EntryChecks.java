package zhiqiang.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiqiang.scorecard.pack.Region;

/// Checks what is to be entered against the words of the policy and of the standards.
@Component
class EntryChecks {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int EARLIEST = 1990;
    private static final int FIELDS = 30;

    private final RegistryWords words;
    private final Industries industries;
    private final Clock clock;

    EntryChecks(RegistryWords words, Industries industries, Clock clock) {
        this.words = words;
        this.industries = industries;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    /// @param before the entry that is changed; its kind and citizen's number stay if not given
    EntryData checked(
            EntryForm form, EntryData.RegistryEntryRequest request, Optional<EntryKind> before) {
        EntryKind kind =
                before.or(() -> form.one("kind", request.kind(), EntryKind.class))
                        .orElse(EntryKind.ENTERPRISE);
        boolean laboratory = kind == EntryKind.LABORATORY && request.belongsTo() != null;
        boolean coded = !kind.person() && !(laboratory && blank(request.code()));
        boolean numbered = kind.person() && (before.isEmpty() || !blank(request.citizenNumber()));
        return new EntryData(
                kind,
                coded ? form.code("code", request.code()) : null,
                form.text("name", request.name(), EntryData.NAME),
                form.texts("formerNames", request.formerNames(), EntryData.NAME, EntryData.FORMER),
                area(form, "registered", request.registered()),
                area(form, "managing", request.managing()),
                industry(form, request.industry()),
                request.size() == null
                        ? EntrySize.UNKNOWN
                        : form.one("size", request.size(), EntrySize.class)
                                .orElse(EntrySize.UNKNOWN),
                year(form, request.sizeYear(), request.size()),
                chains(form, request.chains()),
                request.status() == null
                        ? EntryStatus.ACTIVE
                        : form.one("status", request.status(), EntryStatus.class)
                                .orElse(EntryStatus.ACTIVE),
                form.optional("address", request.address(), EntryData.ADDRESS),
                established(form, request.established()),
                request.belongsTo(),
                form.texts("expertise", request.expertise(), 100, FIELDS),
                request.availability() == null
                        ? Availability.AVAILABLE
                        : form.one("availability", request.availability(), Availability.class)
                                .orElse(Availability.AVAILABLE),
                numbered ? form.citizen("citizenNumber", request.citizenNumber()) : null);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    String area(EntryForm form, String field, @Nullable String word) {
        Optional<Region> area = Optional.ofNullable(word).map(String::strip).flatMap(words::area);
        form.unless(area.isPresent(), field, "registry.unknown-area", "请选择区域", "choose an area");
        return area.map(Region::code).orElse("");
    }

    @Nullable String industry(EntryForm form, @Nullable String code) {
        if (blank(code)) {
            return null;
        }
        String wanted = String.valueOf(code).strip();
        form.unless(
                wanted.matches("[0-9]{2,4}") && industries.name(wanted).isPresent(),
                "industry",
                "registry.unknown-industry",
                "没有此行业代码（GB/T 4754-2017）；小类须先由管理员导入",
                "no such code of GB/T 4754-2017; groups and classes are imported first");
        return wanted;
    }

    @Nullable Integer year(EntryForm form, @Nullable Integer year, @Nullable String size) {
        int now = today().getYear();
        form.unless(
                year == null || year >= EARLIEST && year <= now + 1,
                "sizeYear",
                "registry.bad-year",
                "年度不在合理范围内",
                "not a year of these times");
        boolean decided = "ABOVE".equals(size) || "BELOW".equals(size);
        form.unless(
                !decided || year != null,
                "sizeYear",
                "registry.missing",
                "请注明规模认定的年度",
                "say of which year");
        return year;
    }

    List<String> chains(EntryForm form, @Nullable List<String> given) {
        return form.texts("chains", given, 60, FIELDS).stream()
                .map(
                        word -> {
                            Optional<String> chain = words.chain(word);
                            form.unless(
                                    chain.isPresent(),
                                    "chains",
                                    "registry.unknown-value",
                                    "没有产业链“" + word + "”",
                                    "no industry chain is called " + word);
                            return chain.orElse("");
                        })
                .distinct()
                .toList();
    }

    @Nullable LocalDate established(EntryForm form, @Nullable LocalDate day) {
        form.unless(
                day == null || !day.isAfter(today()),
                "established",
                "registry.bad-form",
                "成立日期不能晚于今天",
                "not after today");
        return day;
    }

    /// Whom it belongs to, which is an organisation.
    void belongs(EntryForm form, @Nullable UUID to, Optional<EntryKind> kind) {
        form.unless(
                to == null || kind.filter(each -> !each.person()).isPresent(),
                "belongsTo",
                "registry.unknown-value",
                "没有此单位",
                "there is no such organisation");
    }
}
