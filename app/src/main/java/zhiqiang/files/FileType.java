package zhiqiang.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A kind of file that some place takes.
public enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    /// GB/T 33190-2016
    OFD("application/ofd", "ofd");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /// Whether a name goes with it: one without an ending does.
    boolean goesWith(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || endings.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    boolean picture() {
        return this == PNG || this == JPEG;
    }

    /// Whether a browser shows it by itself and runs nothing of it.
    boolean shown() {
        return picture() || this == PDF;
    }

    static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values()).filter(each -> each.mediaType.equals(mediaType)).findFirst();
    }
}
