package zhiqiang.files;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import zhiqiang.files.picture.Thumbnails;
import zhiqiang.identity.Actor;
import zhiqiang.identity.AllowedTo;
import zhiqiang.identity.AllowedTo.Who;
import zhiqiang.platform.error.DomainException;

/// Files one by one: brought, downloaded, looked at. What a place takes and who may read a file is
/// decided by the place and by what holds on to the file, so no operation has a permission of its
/// own.
@RestController
@RequestMapping("/api/files")
class FileController {
    /// A picture shows nothing but itself, wherever it is opened.
    private static final String PICTURE_POLICY =
            "default-src 'none'; sandbox; frame-ancestors 'self'";

    /// No browser shows a document in a sandbox; what it does with it runs in a process of its own
    /// that reaches nothing of this server's pages.
    private static final String DOCUMENT_POLICY =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline';"
                    + " frame-ancestors 'self'";

    private final StoredFiles files;
    private final ContentStore contents;
    private final VerifiedContents verified;
    private final Thumbnails thumbnails;

    FileController(
            StoredFiles files,
            ContentStore contents,
            VerifiedContents verified,
            Thumbnails thumbnails) {
        this.files = files;
        this.contents = contents;
        this.verified = verified;
        this.thumbnails = thumbnails;
    }

    /// Takes a file in one go.
    @PostMapping(
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Who.SIGNED_IN)
    ResponseEntity<StoredFileView> add(
            @RequestParam String place, @RequestParam MultipartFile file, Actor actor)
            throws IOException {
        Place target = files.place(place, actor);
        if (file.getSize() > target.largestAtOnce()) {
            throw StoredFiles.tooLarge(target.largestAtOnce());
        }
        ContentStore.Stored stored;
        try (InputStream content = file.getInputStream()) {
            stored = contents.store(content);
        }
        StoredFileView view =
                files.add(target, String.valueOf(file.getOriginalFilename()), stored, actor);
        return ResponseEntity.created(URI.create("/api/files/" + view.id())).body(view);
    }

    @GetMapping("/{id}")
    @ApiResponse(
            responseCode = "200",
            description = "The file, to be saved; parts of it by `Range`",
            content = @Content(schema = @Schema(type = "string", format = "binary")))
    @AllowedTo(Who.SIGNED_IN)
    ResponseEntity<Resource> download(@PathVariable UUID id, Actor actor) {
        StoredFileView file = files.read(id, actor);
        return answer(file, ContentDisposition.attachment())
                .header("Content-Security-Policy", PICTURE_POLICY)
                .body(verified.resource(file.sha256()));
    }

    /// The file to be looked at in the browser, where that is safe.
    @GetMapping("/{id}/preview")
    @ApiResponse(
            responseCode = "200",
            description = "A PDF file or a picture, to be shown",
            content = @Content(schema = @Schema(type = "string", format = "binary")))
    @AllowedTo(Who.SIGNED_IN)
    ResponseEntity<Resource> preview(@PathVariable UUID id, Actor actor) {
        FileType type = FileType.of(files.readable(id, actor).mediaType()).orElseThrow();
        if (!type.shown()) {
            throw new DomainException(FilesError.NO_PREVIEW);
        }
        StoredFileView file = files.read(id, actor);
        return answer(file, ContentDisposition.inline())
                .header(
                        "Content-Security-Policy",
                        type.picture() ? PICTURE_POLICY : DOCUMENT_POLICY)
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(verified.resource(file.sha256()));
    }

    /// A small picture of a picture or of a document's first page.
    @GetMapping("/{id}/thumbnail")
    @ApiResponse(
            responseCode = "200",
            description = "A JPEG picture",
            content = @Content(schema = @Schema(type = "string", format = "binary")))
    @AllowedTo(Who.SIGNED_IN)
    ResponseEntity<byte[]> thumbnail(@PathVariable UUID id, Actor actor) {
        StoredFileView file = files.readable(id, actor);
        byte[] picture =
                thumbnails
                        .of(file.sha256(), file.mediaType())
                        .orElseThrow(() -> new DomainException(FilesError.NO_THUMBNAIL));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header("Content-Security-Policy", PICTURE_POLICY)
                .eTag(file.sha256())
                .body(picture);
    }

    private static ResponseEntity.BodyBuilder answer(
            StoredFileView file, ContentDisposition.Builder disposition) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }
}
