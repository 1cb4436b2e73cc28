package zhiqiang.notify;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Actor;
import zhiqiang.identity.AllowedTo;
import zhiqiang.identity.AllowedTo.Who;
import zhiqiang.scorecard.text.Text;

/// One's own notices.
@RestController
@RequestMapping(path = "/api/notices", produces = MediaType.APPLICATION_JSON_VALUE)
class NoticeController {
    private static final int MOST = 100;

    private final Inbox inbox;
    private final List<NoticeKindView> kinds;

    NoticeController(Inbox inbox, List<NoticeKinds> declared) {
        this.inbox = inbox;
        this.kinds =
                declared.stream()
                        .flatMap(each -> each.kinds().stream())
                        .map(kind -> new NoticeKindView(kind.code(), kind.group(), kind.about()))
                        .sorted(
                                Comparator.comparing(NoticeKindView::group)
                                        .thenComparing(NoticeKindView::code))
                        .toList();
    }

    public record NoticeKindView(String code, NoticeGroup group, Text name) {}

    /// The newest first.
    @GetMapping
    @AllowedTo(Who.PERSONS)
    Inbox.NoticePage list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit,
            Actor actor) {
        return inbox.page(
                actor.id(),
                new Inbox.Wanted(unread, kind == null || kind.isBlank() ? null : kind),
                cursor,
                Math.clamp(limit, 1, MOST));
    }

    /// What notices there are, to choose from.
    @GetMapping("/kinds")
    @AllowedTo(Who.PERSONS)
    List<NoticeKindView> kinds() {
        return kinds;
    }

    /// @param count at most 1,000
    public record UnreadView(int count) {}

    @GetMapping("/unread")
    @AllowedTo(Who.PERSONS)
    UnreadView unread(Actor actor) {
        return new UnreadView(inbox.unread(actor.id()));
    }

    @PostMapping("/{id}/read")
    @AllowedTo(Who.PERSONS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable UUID id, Actor actor) {
        inbox.read(actor.id(), id);
    }

    /// @param seen as the list of notices said it
    public record SeenRequest(@Nullable String seen) {}

    /// Marks as read all that had come in when the list was asked for.
    @PostMapping("/read")
    @AllowedTo(Who.PERSONS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll(@RequestBody SeenRequest request, Actor actor) {
        inbox.readAll(actor.id(), Optional.ofNullable(request.seen()));
    }
}
