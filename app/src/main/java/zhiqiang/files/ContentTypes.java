package zhiqiang.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/// What kind of file a content is, by nothing but the content.
final class ContentTypes {
    private static final int HEAD = 64 << 10;
    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_UNPACKED = 256L << 20;
    private static final String ZIP = "application/zip";

    private final Tika tika = new Tika();

    /// @return nothing for kinds that no place takes
    Optional<FileType> of(InputStream content) throws IOException {
        BufferedInputStream whole = new BufferedInputStream(content, HEAD);
        whole.mark(HEAD);
        String found = tika.detect(whole.readNBytes(HEAD));
        whole.reset();
        return found.equals(ZIP) ? office(whole) : FileType.of(found);
    }

    /// Documents that are archives are known by a part that each of them has.
    private static Optional<FileType> office(InputStream content) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(content)) {
            long unpacked = 0;
            int seen = 0;
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && seen < MOST_ENTRIES && unpacked < MOST_UNPACKED;
                    entry = zip.getNextEntry(), seen++) {
                switch (entry.getName()) {
                    case "xl/workbook.xml" -> {
                        return Optional.of(FileType.XLSX);
                    }
                    case "word/document.xml" -> {
                        return Optional.of(FileType.DOCX);
                    }
                    case "OFD.xml" -> {
                        return Optional.of(FileType.OFD);
                    }
                    default -> unpacked += length(zip, MOST_UNPACKED - unpacked);
                }
            }
        } catch (ZipException | IllegalArgumentException torn) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static long length(InputStream part, long most) throws IOException {
        byte[] buffer = new byte[HEAD];
        long length = 0;
        int read = part.read(buffer);
        while (read >= 0 && length < most) {
            length += read;
            read = part.read(buffer);
        }
        return length;
    }
}
