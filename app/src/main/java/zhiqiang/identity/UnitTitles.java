package zhiqiang.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiqiang.scorecard.text.Text;

/// How units are called, by their numbers: as they are called last, closed ones as well.
@Component
public class UnitTitles {
    private final JdbcClient jdbc;

    UnitTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<Integer, Text> of(Collection<Integer> units) {
        Map<Integer, Text> titles = new HashMap<>();
        jdbc.sql(
                        """
                        select distinct on (unit) unit, name_zh, name_en
                          from identity.unit_period
                         where unit = any(:units)
                         order by unit, from_day desc
                        """)
                .param("units", units.toArray(Integer[]::new))
                .query(
                        row -> {
                            titles.put(
                                    row.getInt("unit"),
                                    new Text(row.getString("name_zh"), row.getString("name_en")));
                        });
        return titles;
    }
}
