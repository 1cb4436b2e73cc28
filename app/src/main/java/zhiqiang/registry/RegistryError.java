package zhiqiang.registry;

import zhiqiang.platform.error.ErrorCode;
import zhiqiang.platform.error.Kind;

/// Why this module refuses something.
public enum RegistryError implements ErrorCode {
    ENTRY_NOT_FOUND("registry.entry-not-found", Kind.NOT_FOUND),
    FORM_REFUSED("registry.form-refused", Kind.INVALID),
    CODE_TAKEN("registry.code-taken", Kind.CONFLICT),
    PERSON_TAKEN("registry.person-taken", Kind.CONFLICT),
    STALE("registry.stale", Kind.PRECONDITION),
    OUTSIDE_REACH("registry.outside-reach", Kind.FORBIDDEN),
    MERGED("registry.merged", Kind.CONFLICT),
    NOT_MERGEABLE("registry.not-mergeable", Kind.CONFLICT),
    MERGE_NOT_FOUND("registry.merge-not-found", Kind.NOT_FOUND),
    CONTACT_NOT_FOUND("registry.contact-not-found", Kind.NOT_FOUND),
    QUALIFICATION_NOT_FOUND("registry.qualification-not-found", Kind.NOT_FOUND),
    WISH_NOT_FOUND("registry.wish-not-found", Kind.NOT_FOUND),
    APPLICATION_NOT_FOUND("registry.application-not-found", Kind.NOT_FOUND),
    ALREADY_BOUND("registry.already-bound", Kind.CONFLICT),
    TOO_MANY_APPLICATIONS("registry.too-many-applications", Kind.TOO_MANY),
    NOT_A_CURSOR("registry.not-a-cursor", Kind.INVALID),
    FILE_TOO_LARGE("registry.file-too-large", Kind.TOO_LARGE);

    private final String code;
    private final Kind kind;

    RegistryError(String code, Kind kind) {
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
