package zhiqiang.report;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Puts texts in the places of a template.
final class WordFile {
    /// Of all that poi-tl knows to put in, only text: no pictures, files or other documents, which
    /// it would fetch from wherever a text says.
    private static final Set<Character> TEXT_ONLY = Set.of('\0', '=');

    private WordFile() {}

    /// @param template one that was checked
    static byte[] of(byte[] template, Fields fields, Filling filling) {
        try (ByteArrayOutputStream made = new ByteArrayOutputStream();
                XWPFTemplate filled =
                        XWPFTemplate.compile(
                                new ByteArrayInputStream(template), configuration(fields))) {
            filled.render(model(filling));
            filled.write(made);
            return made.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Configure configuration(Fields fields) {
        ConfigureBuilder builder =
                Configure.builder().setValidErrorHandler(new Configure.AbortHandler());
        fields.tables()
                .keySet()
                .forEach(name -> builder.bind(name, new LoopRowTableRenderPolicy()));
        fields.grids().keySet().forEach(name -> builder.bind(name, new AreaColumns()));
        Configure configuration = builder.build();
        configuration.getDefaultPolicys().keySet().retainAll(TEXT_ONLY);
        return configuration;
    }

    private static Map<String, Object> model(Filling filling) {
        Map<String, Object> model = new HashMap<>(filling.words());
        filling.rows()
                .forEach(
                        (name, rows) ->
                                model.put(name, rows.stream().map(Filling.Row::fields).toList()));
        model.putAll(filling.grids());
        return model;
    }
}
