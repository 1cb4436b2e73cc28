package zhiqiang.files;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Actor;
import zhiqiang.identity.AllowedTo;
import zhiqiang.identity.AllowedTo.Who;

/// Large files in parts, after the core of tus 1.0: each part says where it begins, and the sender
/// asks how far it came when a connection broke.
@RestController
@RequestMapping(path = "/api/files/uploads", produces = MediaType.APPLICATION_JSON_VALUE)
class UploadController {
    private final Uploading uploading;

    UploadController(Uploading uploading) {
        this.uploading = uploading;
    }

    /// How far an upload came.
    ///
    /// @param offset where the next part begins
    /// @param largestPart in bytes
    public record UploadView(UUID id, String name, long size, long offset, int largestPart) {
        private static UploadView of(Uploading.Upload upload) {
            return new UploadView(
                    upload.id(),
                    upload.name(),
                    upload.size(),
                    upload.received(),
                    Uploading.LARGEST_PART);
        }
    }

    public record UploadRequest(String place, String name, long size) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Who.SIGNED_IN)
    ResponseEntity<UploadView> begin(
            @org.springframework.web.bind.annotation.RequestBody UploadRequest request,
            Actor actor) {
        Uploading.Upload upload =
                uploading.begin(request.place(), request.name(), request.size(), actor);
        return ResponseEntity.created(URI.create("/api/files/uploads/" + upload.id()))
                .body(UploadView.of(upload));
    }

    @GetMapping("/{id}")
    @AllowedTo(Who.SIGNED_IN)
    UploadView one(@PathVariable UUID id, Actor actor) {
        return UploadView.of(uploading.of(id, actor));
    }

    /// Adds a part; what the answer says has arrived is safe.
    @PatchMapping("/{id}")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/offset+octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    @AllowedTo(Who.SIGNED_IN)
    UploadView append(
            @PathVariable UUID id,
            @RequestHeader("Upload-Offset") long offset,
            InputStream content,
            Actor actor)
            throws IOException {
        return UploadView.of(uploading.append(id, offset, content, actor));
    }

    /// @param sha256 of the whole file, in hexadecimal digits
    public record FinishRequest(@Nullable String sha256) {}

    /// Makes a file of an upload that is complete.
    @PostMapping("/{id}/finish")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Who.SIGNED_IN)
    ResponseEntity<StoredFileView> finish(
            @PathVariable UUID id,
            @org.springframework.web.bind.annotation.RequestBody FinishRequest request,
            Actor actor)
            throws IOException {
        StoredFileView file = uploading.finish(id, request.sha256(), actor);
        return ResponseEntity.created(URI.create("/api/files/" + file.id())).body(file);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo(Who.SIGNED_IN)
    void abandon(@PathVariable UUID id, Actor actor) throws IOException {
        uploading.abandon(id, actor);
    }
}
