package zhiqiang.scorecard.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhiqiang.scorecard.text.Text;

/// How the files of another system become rows of a dataset.
///
/// @param json where the records are in a JSON file
/// @param missing what stands for a missing value there, besides what always does
/// @param stripMarkup whether HTML tags around a value are dropped
/// @param columns how each column of the dataset is filled
/// @param only records whose column holds none of these values are left out
/// @param unlisted columns whose records are left out when they name something that is not declared
/// @param declares rows that the profile brings along: stations or sections with their types and
///   regions
/// @param yearFromName pattern that finds the year in the file's name, its first group
/// @param lastWins whether a later row of the same key in the same file replaces the earlier one
/// @param reconciliation how the publisher's own conclusion is compared
public record Profile(
        String name,
        Dataset dataset,
        Text title,
        Optional<JsonShape> json,
        Set<String> missing,
        boolean stripMarkup,
        Map<Column, Source> columns,
        Map<String, Set<String>> only,
        List<Column> unlisted,
        List<Declaration> declares,
        Optional<String> yearFromName,
        boolean lastWins,
        Optional<Reconciliation> reconciliation,
        List<Text> assumptions) {

    /// Where a JSON file keeps its records.
    ///
    /// @param records JSON pointer of the array of records
    /// @param header JSON pointer of the array of names, when records are arrays
    /// @param fields name below which a record's values lie, when records are objects
    public record JsonShape(String records, @Nullable String header, @Nullable String fields) {}

    /// Where a column's value comes from.
    public sealed interface Source {
        /// A column of the file.
        ///
        /// @param map other words for values
        /// @param factor what a number is multiplied by to come into the dataset's unit
        record From(String column, Map<String, String> map, Optional<BigDecimal> factor)
                implements Source {}

        /// Several columns of the file in one text, where one alone does not tell records apart.
        ///
        /// @param template text with `{…}` for what the record holds in that column
        record Joined(String template) implements Source {
            private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

            /// The columns it takes from.
            public List<String> columns() {
                return COLUMN.matcher(template).results().map(m -> m.group(1)).toList();
            }

            /// The text, or an empty one if any of the columns is empty.
            public String fill(UnaryOperator<String> fields) {
                return columns().stream().anyMatch(column -> fields.apply(column).isEmpty())
                        ? ""
                        : COLUMN.matcher(template)
                                .replaceAll(
                                        m -> Matcher.quoteReplacement(fields.apply(m.group(1))));
            }
        }

        /// The same value for every record.
        record Constant(String value) implements Source {}

        /// A time written in one column.
        ///
        /// @param pattern pattern of [java.time.format.DateTimeFormatter], strict (`uuuu` for the
        ///   year); without a year, the file's year is taken
        /// @param beginsHour whether it stamps the beginning of the hour instead of its end
        record Time(String column, String pattern, boolean beginsHour) implements Source {}

        /// A time in four columns: year, month, day and hour.
        record TimeParts(List<String> columns, boolean beginsHour) implements Source {}
    }

    /// Rows of another dataset that the profile brings along.
    ///
    /// @param rows each a value by column code
    /// @param eachOf a column of the dataset the profile is for: every value in it that no row
    ///   names is declared too, with the values of `otherwise`
    /// @param otherwise values of the columns for those; a value `{…}` takes what the record holds
    ///   in that column
    public record Declaration(
            Dataset dataset,
            List<Map<String, String>> rows,
            Optional<Column> eachOf,
            Map<String, String> otherwise) {}

    /// How the publisher's own conclusion in the same file is compared with what is computed from
    /// its values.
    ///
    /// @param method what is computed
    /// @param published column of the published conclusion
    /// @param names what each published conclusion is called here
    /// @param lakes sections, besides those the profile declares so, that are judged as lakes
    /// @param onlyWhere only records whose column contains one of these texts are compared
    /// @param why why only these
    public record Reconciliation(
            Method method,
            String published,
            Map<String, String> names,
            Set<String> lakes,
            Map<String, Set<String>> onlyWhere,
            Text why) {
        public enum Method {
            WATER_CLASS,
            HOURLY_AIR_INDEX
        }
    }
}
