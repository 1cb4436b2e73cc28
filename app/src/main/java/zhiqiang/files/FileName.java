package zhiqiang.files;

/// A name that somebody gave a file, as mere text.
public final class FileName {
    private static final int LONGEST = 255;

    private FileName() {}

    /// Without folders and control characters.
    public static String of(String given) {
        String last =
                given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return clean.length() > LONGEST ? clean.substring(clean.length() - LONGEST) : clean;
    }
}
