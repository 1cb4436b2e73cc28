package zhiqiang.files.picture;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/// First pages of PDF files made small. Nothing in a file is run.
final class FirstPages {
    private static final long MOST_MEMORY = 64L << 20;
    private static final int DEEPEST = 4;
    private static final int MOST_OBJECTS = 200;

    private FirstPages() {}

    /// @return nothing if it has no page, or one that is made to be too large
    static Optional<byte[]> small(byte[] content) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(
                        content,
                        "",
                        null,
                        null,
                        MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
            if (document.getNumberOfPages() == 0) {
                return Optional.empty();
            }
            PDPage page = document.getPage(0);
            PDRectangle box = page.getCropBox();
            float longer = Math.max(box.getWidth(), box.getHeight());
            if (!(longer >= 1) || !bounded(page.getResources(), 0)) {
                return Optional.empty();
            }
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return Optional.of(Pictures.small(renderer.renderImage(0, Pictures.SIDE / longer)));
        }
    }

    /// Whether all pictures on a page can be unpacked.
    private static boolean bounded(@Nullable PDResources resources, int depth) throws IOException {
        if (resources == null) {
            return true;
        }
        int seen = 0;
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            boolean fits =
                    switch (object) {
                        case PDImageXObject picture ->
                                (long) picture.getWidth() * picture.getHeight()
                                        <= Pictures.MOST_PIXELS;
                        case PDFormXObject form ->
                                depth < DEEPEST && bounded(form.getResources(), depth + 1);
                        default -> true;
                    };
            if (!fits || ++seen > MOST_OBJECTS) {
                return false;
            }
        }
        return true;
    }
}
