package zhiqiang.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The templates: those of an office's own folder, and those shipped for what that folder lacks.
/// They are read anew for each document, so that a new one needs no restart.
@Component
class Templates {
    private static final int LARGEST = 5_000_000;

    private final Optional<Path> folder;

    /// @param folder with an office's own templates; none where it is empty
    Templates(@Value("${zhiqiang.report.templates:}") String folder) {
        this.folder = folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder));
    }

    /// @throws zhiqiang.platform.error.DomainException if it does not open or names what is unknown
    byte[] of(Document document) {
        byte[] content = read(document);
        TemplateCheck.check(document.template(), content, document.fields());
        return content;
    }

    private byte[] read(Document document) {
        try {
            if (folder.isPresent()) {
                Path own = folder.get().resolve(document.template());
                if (!Files.isDirectory(folder.get())
                        || Files.exists(own) && Files.size(own) > LARGEST) {
                    throw TemplateCheck.notOpened(document.template());
                }
                if (Files.exists(own)) {
                    return Files.readAllBytes(own);
                }
            }
            try (InputStream shipped =
                    Objects.requireNonNull(
                            Templates.class.getResourceAsStream(
                                    "/report/" + document.template()))) {
                return shipped.readAllBytes();
            }
        } catch (IOException unreadable) {
            throw TemplateCheck.notOpened(document.template());
        }
    }
}
