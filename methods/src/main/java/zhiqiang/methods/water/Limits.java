package zhiqiang.methods.water;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import zhiqiang.methods.exact.Fractions;

/// The limits of GB 3838-2002 table 1 for classes I to V: of dissolved oxygen the least, of the
/// others the most. pH has a range instead.
record Limits(List<BigFraction> byClass, boolean least) {
    private static final Map<WaterItem, Limits> COMMON = common();
    private static final Limits TP_LAKE = most("0.01", "0.025", "0.05", "0.1", "0.2");
    private static final Limits TN_LAKE = most("0.2", "0.5", "1.0", "1.5", "2.0");

    static Optional<Limits> of(WaterItem item, WaterBody body) {
        boolean lake = body == WaterBody.LAKE;
        return switch (item) {
            case TP -> Optional.ofNullable(lake ? TP_LAKE : COMMON.get(item));
            case TN -> lake ? Optional.of(TN_LAKE) : Optional.empty();
            default -> Optional.ofNullable(COMMON.get(item));
        };
    }

    BigFraction of(WaterClass waterClass) {
        return byClass.get(waterClass.ordinal());
    }

    WaterClass classOf(BigFraction value) {
        for (WaterClass candidate : WaterClass.values()) {
            if (candidate == WaterClass.WORSE_THAN_V || meets(value, of(candidate))) {
                return candidate;
            }
        }
        throw new AssertionError("the last class takes every value");
    }

    private boolean meets(BigFraction value, BigFraction limit) {
        int order = value.compareTo(limit);
        return least ? order >= 0 : order <= 0;
    }

    private static Map<WaterItem, Limits> common() {
        Map<WaterItem, Limits> table = new EnumMap<>(WaterItem.class);
        table.put(WaterItem.DO, new Limits(fractions("7.5", "6", "5", "3", "2"), true));
        table.put(WaterItem.CODMN, most("2", "4", "6", "10", "15"));
        table.put(WaterItem.COD, most("15", "15", "20", "30", "40"));
        table.put(WaterItem.BOD5, most("3", "3", "4", "6", "10"));
        table.put(WaterItem.NH3N, most("0.15", "0.5", "1.0", "1.5", "2.0"));
        table.put(WaterItem.TP, most("0.02", "0.1", "0.2", "0.3", "0.4"));
        table.put(WaterItem.CU, most("0.01", "1", "1", "1", "1"));
        table.put(WaterItem.ZN, most("0.05", "1", "1", "2", "2"));
        table.put(WaterItem.F, most("1", "1", "1", "1.5", "1.5"));
        table.put(WaterItem.SE, most("0.01", "0.01", "0.01", "0.02", "0.02"));
        table.put(WaterItem.AS, most("0.05", "0.05", "0.05", "0.1", "0.1"));
        table.put(WaterItem.HG, most("0.00005", "0.00005", "0.0001", "0.001", "0.001"));
        table.put(WaterItem.CD, most("0.001", "0.005", "0.005", "0.005", "0.01"));
        table.put(WaterItem.CR6, most("0.01", "0.05", "0.05", "0.05", "0.1"));
        table.put(WaterItem.PB, most("0.01", "0.01", "0.05", "0.05", "0.1"));
        table.put(WaterItem.CN, most("0.005", "0.05", "0.2", "0.2", "0.2"));
        table.put(WaterItem.PHENOL, most("0.002", "0.002", "0.005", "0.01", "0.1"));
        table.put(WaterItem.OIL, most("0.05", "0.05", "0.05", "0.5", "1.0"));
        table.put(WaterItem.LAS, most("0.2", "0.2", "0.2", "0.3", "0.3"));
        table.put(WaterItem.SULFIDE, most("0.05", "0.1", "0.2", "0.5", "1.0"));
        table.put(WaterItem.FECAL, most("200", "2000", "10000", "20000", "40000"));
        return table;
    }

    private static Limits most(String... byClass) {
        return new Limits(fractions(byClass), false);
    }

    private static List<BigFraction> fractions(String... decimals) {
        return Stream.of(decimals).map(BigDecimal::new).map(Fractions::of).toList();
    }
}
