package zhiqiang.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Reach;
import zhiqiang.identity.Reaches;
import zhiqiang.platform.SearchText;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// Rows of a file between being read and being taken.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StagedEntries {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Reaches reaches;
    private final RegistryActs acts;

    StagedEntries(JdbcClient jdbc, Reaches reaches, RegistryActs acts) {
        this.jdbc = jdbc;
        this.reaches = reaches;
        this.acts = acts;
    }

    record Numbered(int row, EntryColumns.Line line) {}

    record Fault(int row, String column, String value, Text message) {}

    /// What the register has under a code.
    private record Known(
            UUID id,
            String code,
            String name,
            List<String> formerNames,
            List<String> formerCodes,
            String registered,
            String managing,
            @Nullable String mergedInto) {
        boolean within(Reach reach) {
            return reach.everything()
                    || reach.areas().contains(registered)
                    || reach.areas().contains(managing);
        }
    }

    /// Enters rows that are good by themselves.
    ///
    /// @param reach of whoever brings them
    /// @return what is wrong with them, seen with the register
    List<Fault> enter(UUID id, List<Numbered> rows, Reach reach) {
        Map<String, Known> known = known(rows);
        List<Fault> faults = new ArrayList<>();
        List<Map<String, Object>> good = new ArrayList<>();
        for (Numbered row : rows) {
            EntryColumns.Line line = row.line();
            Optional<Known> there = Optional.ofNullable(known.get(line.code()));
            Optional<Fault> fault = fault(row, there, reach);
            fault.ifPresent(faults::add);
            if (fault.isEmpty()) {
                good.add(staged(row, there));
            }
        }
        jdbc.sql(
                        """
                        insert into registry.staged_row
                               (import, number, id, kind, code, name, former_names, registered,
                                managing, industry, size, size_year, chains, status, address,
                                established, search, fingerprints, grams, known)
                        select :import, number, id, kind, code, name, former_names, registered,
                               managing, industry, size, size_year, chains, status, address,
                               established, search, fingerprints, grams, known
                          from jsonb_to_recordset(:rows::jsonb) as r
                               (number integer, id uuid, kind text, code text, name text,
                                former_names text[], registered text, managing text,
                                industry text, size text, size_year integer, chains text[],
                                status text, address text, established date, search text,
                                fingerprints text[], grams integer[], known uuid)
                        """)
                .param("import", id)
                .param("rows", JSON.writeValueAsString(good))
                .update();
        return faults;
    }

    /// Also what whoever asks does not see: a code is there once in the city.
    private Map<String, Known> known(List<Numbered> rows) {
        String[] codes = rows.stream().map(row -> row.line().code()).toArray(String[]::new);
        Map<String, Known> known = new HashMap<>();
        Supplier<List<Known>> read =
                () ->
                        jdbc.sql(
                                        """
                                        select e.id, e.code, e.name, e.former_names,
                                               e.former_codes, e.registered, e.managing,
                                               m.name as merged_into
                                          from registry.entry e
                                          left join registry.entry m on m.id = e.merged_into
                                         where e.code = any (:codes)
                                         order by e.merged_into is null
                                        """)
                                .param("codes", codes)
                                .query(
                                        (row, n) ->
                                                new Known(
                                                        row.getObject("id", UUID.class),
                                                        row.getString("code"),
                                                        row.getString("name"),
                                                        EntryRows.array(row, "former_names"),
                                                        EntryRows.array(row, "former_codes"),
                                                        row.getString("registered"),
                                                        row.getString("managing"),
                                                        row.getString("merged_into")))
                                .list();
        reaches.asServer("registry-import", read).forEach(each -> known.put(each.code(), each));
        return known;
    }

    private static Optional<Fault> fault(Numbered row, Optional<Known> there, Reach reach) {
        EntryColumns.Line line = row.line();
        if (there.filter(known -> known.mergedInto() != null).isPresent()) {
            String into = String.valueOf(there.orElseThrow().mergedInto());
            return Optional.of(
                    new Fault(
                            row.row(),
                            "code",
                            line.code(),
                            new Text(
                                    "该代码的主体已并入“" + into + "”，请删去此行",
                                    "this code was merged into " + into + "; leave the row out")));
        }
        if (there.filter(known -> !known.within(reach)).isPresent()) {
            return Optional.of(
                    new Fault(
                            row.row(),
                            "code",
                            line.code(),
                            new Text(
                                    "该代码已由其他区域登记，请删去此行或联系质强办",
                                    "another area entered this code; leave the row out, or ask the"
                                            + " office")));
        }
        boolean within =
                reach.everything()
                        || reach.areas().contains(line.registered())
                        || reach.areas().contains(line.managing());
        return within
                ? Optional.empty()
                : Optional.of(
                        new Fault(
                                row.row(),
                                "registered",
                                line.registered(),
                                new Text("登记地和管辖区都不在您的范围内", "neither area is yours to keep")));
    }

    private static Map<String, Object> staged(Numbered row, Optional<Known> there) {
        EntryColumns.Line line = row.line();
        LinkedHashSet<String> former = new LinkedHashSet<>(line.formerNames());
        there.ifPresent(
                known -> {
                    former.addAll(known.formerNames());
                    former.add(known.name());
                });
        former.remove(line.name());
        List<String> names = new ArrayList<>(former);
        List<String> searched = new ArrayList<>(names);
        searched.addFirst(line.name());
        String[] prints = Fingerprints.of(searched);
        searched.add(line.code());
        there.ifPresent(known -> searched.addAll(known.formerCodes()));
        String search = SearchText.of(searched);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", row.row());
        values.put("id", UUID.randomUUID());
        values.put("kind", line.kind().name());
        values.put("code", line.code());
        values.put("name", line.name());
        values.put("former_names", names);
        values.put("registered", line.registered());
        values.put("managing", line.managing());
        put(values, "industry", line.industry());
        put(values, "size", line.size());
        put(values, "size_year", line.sizeYear());
        put(values, "chains", line.chains());
        put(values, "status", line.status());
        put(values, "address", line.address());
        put(values, "established", line.established());
        values.put("search", search);
        values.put("fingerprints", prints);
        values.put("grams", SearchText.grams(search));
        there.ifPresent(known -> values.put("known", known.id()));
        return values;
    }

    private static void put(Map<String, Object> values, String column, @Nullable Object value) {
        if (value != null) {
            values.put(column, value);
        }
    }

    /// What would become of the rows.
    record Counted(int made, int changed, int same) {}

    Counted count(UUID id) {
        return jdbc.sql(
                        """
                        select count(*) filter (where s.known is null) as made,
                               count(*) filter (where s.known is not null and registry.differs(s, e))
                                   as changed,
                               count(*) filter (where s.known is not null
                                                  and not registry.differs(s, e)) as same
                          from registry.staged_row s
                          left join registry.entry e on e.id = s.known
                         where s.import = :id
                        """)
                .param("id", id)
                .query(Counted.class)
                .single();
    }

    /// What was brought, and by whom.
    record Brought(UUID id, String name, String sha256, int rows, Actor actor) {}

    /// Takes the rows, all of them.
    ///
    /// @throws DomainException if somebody entered one of the codes meanwhile
    void apply(Brought brought, Counted counted) {
        enter(brought, counted);
        acts.other(
                RegistryActs.IMPORT,
                "taken",
                brought.id().toString(),
                "导入主体文件“" + brought.name() + "”：新增 " + counted.made() + "，修改 " + counted.changed(),
                "took the file "
                        + brought.name()
                        + ": "
                        + counted.made()
                        + " new, "
                        + counted.changed()
                        + " changed");
        importing(brought.id().toString());
        try {
            make(brought.id());
        } catch (DuplicateKeyException taken) {
            throw new DomainException(RegistryError.CODE_TAKEN, Map.of("code", ""));
        }
        change(brought.id());
        index(brought.id());
        importing("");
    }

    private void enter(Brought brought, Counted counted) {
        jdbc.sql(
                        """
                        insert into registry.import
                               (id, file_name, sha256, rows, made, changed, actor, by_name)
                        values (:id, :name, :sha256, :rows, :made, :changed, :actor, :by)
                        """)
                .param("id", brought.id())
                .param("name", brought.name())
                .param("sha256", brought.sha256())
                .param("rows", brought.rows())
                .param("made", counted.made())
                .param("changed", counted.changed())
                .param("actor", brought.actor().id())
                .param("by", brought.actor().name())
                .update();
    }

    /// Until it is reset, entries name this import instead of being told one by one.
    private void importing(String id) {
        jdbc.sql("select set_config('zhiqiang.registry_import', :id, true)")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private void make(UUID id) {
        jdbc.sql(
                        """
                        insert into registry.entry
                               (id, kind, code, name, former_names, registered, managing, industry,
                                size, size_year, chains, status, address, established, search,
                                fingerprints, imported_in)
                        select id, kind, code, name, former_names, registered, managing, industry,
                               coalesce(size, 'UNKNOWN'), size_year, coalesce(chains, '{}'),
                               coalesce(status, 'ACTIVE'), address, established, search,
                               fingerprints, import
                          from registry.staged_row
                         where import = :id and known is null
                        """)
                .param("id", id)
                .update();
    }

    /// How the entries stood before is kept.
    private void change(UUID id) {
        jdbc.sql(
                        """
                        insert into registry.import_row (import, entry, before)
                        select s.import, e.id,
                               to_jsonb(e) - '{search,fingerprints,citizen_sealed,citizen_digest}'::text[]
                          from registry.staged_row s
                          join registry.entry e on e.id = s.known
                         where s.import = :id and registry.differs(s, e)
                        """)
                .param("id", id)
                .update();
        jdbc.sql(
                        """
                        update registry.entry e
                           set kind = s.kind, name = s.name, former_names = s.former_names,
                               registered = s.registered, managing = s.managing,
                               industry = coalesce(s.industry, e.industry),
                               size = coalesce(s.size, e.size),
                               size_year = coalesce(s.size_year, e.size_year),
                               chains = coalesce(s.chains, e.chains),
                               status = coalesce(s.status, e.status),
                               address = coalesce(s.address, e.address),
                               established = coalesce(s.established, e.established),
                               search = s.search, fingerprints = s.fingerprints,
                               imported_in = s.import, version = e.version + 1,
                               changed_at = clock_timestamp()
                          from registry.staged_row s
                         where s.import = :id and e.id = s.known and registry.differs(s, e)
                        """)
                .param("id", id)
                .update();
    }

    private void index(UUID id) {
        jdbc.sql(
                        """
                        insert into registry.entry_grams (entry, grams)
                        select coalesce(s.known, s.id), s.grams
                          from registry.staged_row s
                         where s.import = :id
                        on conflict (entry) do update set grams = excluded.grams
                         where entry_grams.grams <> excluded.grams
                        """)
                .param("id", id)
                .update();
    }

    void clear(UUID id) {
        jdbc.sql("delete from registry.staged_row where import = :id").param("id", id).update();
    }
}
