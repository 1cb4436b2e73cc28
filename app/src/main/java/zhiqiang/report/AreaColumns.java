package zhiqiang.report;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.policy.RenderPolicy;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/// Fills a table that has a column for each area: how many there are is the policy's matter, not
/// the template's. The last cell of the heading and of the row below it are the models of these
/// columns and share their width among them.
final class AreaColumns implements RenderPolicy {
    private static final Pattern FIELD = Pattern.compile("\\[(\\w+)]");

    @Override
    public void render(ElementTemplate tag, Object data, XWPFTemplate template) {
        Filling.AreaGrid grid = (Filling.AreaGrid) data;
        XWPFParagraph paragraph = (XWPFParagraph) ((RunTemplate) tag).getRun().getParent();
        XWPFTableCell cell = (XWPFTableCell) paragraph.getBody();
        XWPFTableRow heading = cell.getTableRow();
        XWPFTable table = heading.getTable();
        int model = table.getRows().indexOf(heading) + 1;
        CTRow modelRow = (CTRow) table.getRow(model).getCtRow().copy();

        int width = share(cell.getCTTc(), grid.areas().size());
        columns(heading.getCtRow(), grid.areas(), width);
        widen(table.getCTTbl().getTblGrid(), grid.areas().size(), width);
        table.removeRow(model);
        for (Filling.AreaRow each : grid.rows()) {
            CTRow row = table.getCTTbl().addNewTr();
            row.set(modelRow);
            for (CTTc named : row.getTcList()) {
                named.getPList().forEach(text -> fill(text, each.fields()));
            }
            columns(row, each.cells(), width);
        }
    }

    /// The width of one column of areas, in twentieths of a point.
    private static int share(CTTc cell, int areas) {
        boolean told = cell.isSetTcPr() && cell.getTcPr().isSetTcW();
        Object width = told ? cell.getTcPr().getTcW().getW() : null;
        return width instanceof BigInteger number ? number.intValue() / Math.max(1, areas) : 0;
    }

    /// Makes a row's last cell into one for each text.
    private static void columns(CTRow row, List<String> texts, int width) {
        int last = row.sizeOfTcArray() - 1;
        CTTc model = (CTTc) row.getTcArray(last).copy();
        row.removeTc(last);
        for (String text : texts) {
            CTTc cell = row.addNewTc();
            cell.set(model);
            if (width > 0) {
                CTTblWidth told = cell.getTcPr().getTcW();
                told.setW(BigInteger.valueOf(width));
                told.setType(STTblWidth.DXA);
            }
            write(cell.getPArray(0), text);
        }
    }

    private static void widen(CTTblGrid columns, int areas, int width) {
        if (columns != null && columns.sizeOfGridColArray() > 0 && width > 0) {
            columns.removeGridCol(columns.sizeOfGridColArray() - 1);
            for (int area = 0; area < areas; area++) {
                columns.addNewGridCol().setW(BigInteger.valueOf(width));
            }
        }
    }

    /// Puts fields in their places, all at once: what is put in is not looked at again.
    private static void fill(CTP paragraph, Map<String, String> fields) {
        StringBuilder text = new StringBuilder();
        paragraph
                .getRList()
                .forEach(run -> run.getTList().forEach(t -> text.append(t.getStringValue())));
        Matcher field = FIELD.matcher(text);
        if (field.find()) {
            write(
                    paragraph,
                    field.replaceAll(
                            found ->
                                    Matcher.quoteReplacement(
                                            fields.getOrDefault(found.group(1), ""))));
        }
    }

    /// Replaces a paragraph's text, which keeps the look of its first run.
    private static void write(CTP paragraph, String text) {
        while (paragraph.sizeOfRArray() > 1) {
            paragraph.removeR(1);
        }
        CTR run = paragraph.sizeOfRArray() == 0 ? paragraph.addNewR() : paragraph.getRArray(0);
        while (run.sizeOfTArray() > 0) {
            run.removeT(0);
        }
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (line > 0) {
                run.addNewBr();
            }
            run.addNewT().setStringValue(lines.get(line));
        }
    }
}
