package zhiqiang.files;

import zhiqiang.platform.error.ErrorCode;
import zhiqiang.platform.error.Kind;

/// Why this module refuses something.
public enum FilesError implements ErrorCode {
    NOT_FOUND("files.not-found", Kind.NOT_FOUND),
    CONTENT_BROKEN("files.content-broken", Kind.INTERNAL),
    UNKNOWN_PLACE("files.unknown-place", Kind.INVALID),
    TOO_LARGE("files.too-large", Kind.TOO_LARGE),
    TYPE_NOT_TAKEN("files.type-not-taken", Kind.UNSUPPORTED),
    NAME_DIFFERS("files.name-differs", Kind.INVALID),
    NO_PREVIEW("files.no-preview", Kind.UNSUPPORTED),
    NO_THUMBNAIL("files.no-thumbnail", Kind.NOT_FOUND),
    TOO_MANY_UPLOADS("files.too-many-uploads", Kind.TOO_MANY),
    UPLOAD_NOT_FOUND("files.upload-not-found", Kind.NOT_FOUND),
    UPLOAD_OFFSET("files.upload-offset", Kind.CONFLICT),
    UPLOAD_TOO_LONG("files.upload-too-long", Kind.INVALID),
    UPLOAD_UNFINISHED("files.upload-unfinished", Kind.CONFLICT),
    UPLOAD_DIFFERS("files.upload-differs", Kind.CONFLICT);

    private final String code;
    private final Kind kind;

    FilesError(String code, Kind kind) {
        this.code = code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
