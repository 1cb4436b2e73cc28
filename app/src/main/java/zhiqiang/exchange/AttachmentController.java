package zhiqiang.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
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
import zhiqiang.identity.Actor;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.platform.error.DomainException;

/// Files that prove records.
@RestController
@RequestMapping("/api/attachments")
class AttachmentController {
    private final Attachments attachments;
    private final FileStore store;

    AttachmentController(Attachments attachments, FileStore store) {
        this.attachments = attachments;
        this.store = store;
    }

    @PostMapping(
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Demands(Permission.RECORD_ENTER)
    ResponseEntity<Attachments.AttachmentView> add(@RequestParam MultipartFile file, Actor actor)
            throws IOException {
        if (file.getSize() > Attachments.LARGEST) {
            throw new DomainException(ExchangeError.ATTACHMENT_TOO_LARGE);
        }
        FileStore.Stored stored;
        try (InputStream content = file.getInputStream()) {
            stored = store.store(content);
        }
        Attachments.AttachmentView view =
                attachments.add(
                        stored, FileStore.name(String.valueOf(file.getOriginalFilename())), actor);
        return ResponseEntity.created(URI.create("/api/attachments/" + view.id())).body(view);
    }

    @GetMapping("/{id}")
    @Demands(Permission.RECORD_READ)
    ResponseEntity<Resource> download(@PathVariable UUID id) {
        Attachments.AttachmentView view =
                attachments
                        .find(id)
                        .orElseThrow(() -> new DomainException(ExchangeError.ATTACHMENT_NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(view.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(view.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(store.path(view.sha256())));
    }
}
