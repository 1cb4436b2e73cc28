package zhiqiang.scorecard.pack;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.text.Text;

/// A column of a dataset.
///
/// @param index position in the dataset
/// @param values the allowed codes of an `ENUM`, empty otherwise
/// @param min smallest allowed number
/// @param max largest allowed number
/// @param onTheHour a `TIME` whose minutes must be zero
/// @param dateAllowed a `TIME` for which a bare date is enough
/// @param areasOnly a `REGION` that may not be the city as a whole
/// @param refersTo dataset whose single-column key a `REFERENCE` names
public record Column(
        int index,
        String code,
        Text title,
        ColumnType type,
        boolean required,
        List<Value> values,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        boolean onTheHour,
        boolean dateAllowed,
        boolean areasOnly,
        @Nullable String refersTo,
        @Nullable String unit) {

    /// An allowed code of an `ENUM` with its title.
    public record Value(String code, Text title) {}

    /// Position of an allowed code, -1 if there is none such.
    public int valueIndex(String valueCode) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).code().equals(valueCode)) {
                return i;
            }
        }
        return -1;
    }
}
