package zhiqiang.indicator;

import java.math.BigDecimal;

/// What a record adds to an indicator.
public record Feed(String indicator, BigDecimal numerator, BigDecimal denominator) {}
