package zhiqiang.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.error.DomainException;
import zhiqiang.scorecard.text.Text;

/// GB/T 4754-2017 as the server has it, and its groups and classes from an operator's file.
@RestController
@Transactional
@RequestMapping(path = "/api/registry/industries", produces = MediaType.APPLICATION_JSON_VALUE)
class IndustryController {
    private static final long LARGEST = 2L << 20;
    private static final int MOST = 5_000;
    private static final int NAME = 100;

    private final Industries industries;
    private final JdbcClient jdbc;
    private final RegistryActs acts;
    private final Path working;

    IndustryController(
            Industries industries,
            JdbcClient jdbc,
            RegistryActs acts,
            @Value("${zhiqiang.data}") Path data) {
        this.industries = industries;
        this.jdbc = jdbc;
        this.acts = acts;
        this.working = data.resolve("working");
    }

    /// @param below code of a division, whose groups and classes are wanted as well
    @GetMapping
    @Demands(Permission.REGISTRY_READ)
    List<Industries.IndustryView> list(@RequestParam(defaultValue = "") String below) {
        return industries.list(below);
    }

    /// @param row the header is 1; 0 for the file as a whole
    public record IndustryFaultView(int row, String code, Text message) {}

    /// @param rows groups and classes of the file
    public record IndustryFileView(int rows, List<IndustryFaultView> faults, boolean taken) {}

    /// What a file of codes holds.
    private record Codes(Map<String, String> names, List<IndustryFaultView> faults) {}

    /// Reads the whole list, `code,name`: it replaces what was there, all or nothing.
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Demands(Permission.REGISTRY_MERGE)
    IndustryFileView take(
            @RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean apply)
            throws IOException {
        if (file.getSize() > LARGEST) {
            throw new DomainException(
                    RegistryError.FILE_TOO_LARGE,
                    Map.of("megabytes", Long.toString(LARGEST >> 20)));
        }
        Path copy = Files.createTempFile(Files.createDirectories(working), "industries-", ".tmp");
        Codes codes = new Codes(new TreeMap<>(), new ArrayList<>());
        try {
            file.transferTo(copy);
            SheetRows.read(copy, (row, cells) -> row(codes, row, cells));
        } catch (SheetRows.Unreadable unreadable) {
            codes.faults().add(fault(0, "", "文件无法读取", "not readable"));
        } finally {
            Files.deleteIfExists(copy);
        }
        if (codes.names().isEmpty() && codes.faults().isEmpty()) {
            codes.faults().add(fault(0, "", "文件没有数据行", "the file has no rows"));
        }
        orphans(codes);
        inUse(codes);
        boolean taken = apply && codes.faults().isEmpty();
        if (taken) {
            store(codes.names());
        }
        return new IndustryFileView(codes.names().size(), codes.faults(), taken);
    }

    private void row(Codes codes, int row, List<String> cells) {
        if (row == 1) {
            if (!cells.equals(List.of("code", "name")) && !cells.equals(List.of("代码", "名称"))) {
                codes.faults().add(fault(0, "", "首行应为：代码,名称", "the first line is to be code,name"));
            }
            return;
        }
        String code = cells.getFirst().strip();
        String name = cells.size() > 1 ? cells.get(1).strip() : "";
        if (codes.faults().size() > MOST || codes.names().size() > MOST) {
            return;
        }
        if (code.matches("[A-T]|[0-9]{2}") && industries.shipped(code)) {
            return;
        }
        if (!code.matches("[0-9]{3,4}")) {
            codes.faults().add(fault(row, code, "代码应为三位（中类）或四位（小类）数字", "three or four digits"));
        } else if (name.isEmpty()
                || name.length() > NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            codes.faults().add(fault(row, code, "名称未填、过长或含控制字符", "a name of up to 100 characters"));
        } else if (codes.names().putIfAbsent(code, name) != null) {
            codes.faults().add(fault(row, code, "代码重复", "the code stands twice"));
        }
    }

    private static IndustryFaultView fault(int row, String code, String zh, String en) {
        return new IndustryFaultView(row, code, new Text(zh, en));
    }

    /// Every code lies below another one.
    private void orphans(Codes codes) {
        for (String code : codes.names().keySet()) {
            String above = code.substring(0, code.length() - 1);
            boolean there =
                    above.length() == 2
                            ? industries.division(above)
                            : codes.names().containsKey(above);
            if (!there) {
                codes.faults().add(fault(0, code, "没有上级代码 " + above, "there is no " + above));
            }
        }
    }

    /// What entries name stays.
    private void inUse(Codes codes) {
        jdbc
                .sql(
                        """
                        select distinct industry from registry.entry
                         where length(industry) > 2 and merged_into is null
                         order by 1
                        """)
                .query(String.class)
                .list()
                .stream()
                .filter(code -> !codes.names().containsKey(code))
                .forEach(
                        code ->
                                codes.faults()
                                        .add(
                                                fault(
                                                        0,
                                                        code,
                                                        "已有主体使用此代码，不能缺少",
                                                        "entries name this code")));
    }

    private void store(Map<String, String> names) {
        long before = jdbc.sql("select count(*) from registry.industry").query(Long.class).single();
        jdbc.sql("delete from registry.industry").update();
        jdbc.sql(
                        """
                        insert into registry.industry (code, name)
                        select key, value from jsonb_each_text(:names::jsonb)
                        """)
                .param("names", JsonMapper.shared().writeValueAsString(names))
                .update();
        acts.enter(
                Act.of(
                                RegistryActs.INDUSTRIES + ".replaced",
                                RegistryActs.INDUSTRIES,
                                "GB/T 4754-2017",
                                new Text(
                                        "更新行业代码：" + names.size() + " 个中类、小类",
                                        "replaced the codes of industries: " + names.size()))
                        .changed(
                                Optional.of(Map.of("codes", before)),
                                Optional.of(Map.of("codes", names.size()))));
    }
}
