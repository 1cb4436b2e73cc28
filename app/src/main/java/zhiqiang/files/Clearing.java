package zhiqiang.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import zhiqiang.files.picture.Thumbnails;
import zhiqiang.identity.Reaches;

/// Every night what nobody needs is cleared away: uploads that were not finished, files that
/// nothing ever held on to, contents without a name. A content that was stored again since counts
/// as new, so one that is just being brought is never taken.
@Component
@ConditionalOnWebApplication
class Clearing {
    private static final Logger LOG = LoggerFactory.getLogger(Clearing.class);
    private static final int AT_ONCE = 500;

    private final Uploading uploading;
    private final KeptFiles kept;
    private final ContentStore contents;
    private final List<ContentOwner> owners;
    private final Thumbnails thumbnails;
    private final Reaches reaches;
    private final Clock clock;
    private final Duration uploadKept;
    private final Duration untiedKept;
    private final Duration contentKept;

    Clearing(
            Uploading uploading,
            KeptFiles kept,
            ContentStore contents,
            List<ContentOwner> owners,
            Thumbnails thumbnails,
            Reaches reaches,
            Clock clock,
            @Value("${zhiqiang.files.upload-kept:24h}") Duration uploadKept,
            @Value("${zhiqiang.files.untied-kept:7d}") Duration untiedKept,
            @Value("${zhiqiang.files.content-kept:24h}") Duration contentKept) {
        this.uploading = uploading;
        this.kept = kept;
        this.contents = contents;
        this.owners = owners;
        this.thumbnails = thumbnails;
        this.reaches = reaches;
        this.clock = clock;
        this.uploadKept = uploadKept;
        this.untiedKept = untiedKept;
        this.contentKept = contentKept;
    }

    @Scheduled(cron = "${zhiqiang.files.clear.cron:0 10 3 * * *}", zone = "Asia/Shanghai")
    void clear() {
        reaches.asServer("files", this::clearNow);
    }

    private void clearNow() {
        Instant now = clock.instant();
        try {
            uploading.expire(now.minus(uploadKept));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        int files = kept.remove(now.minus(untiedKept));
        Instant moment = now.minus(contentKept);
        List<String> old = contents.storedBefore(moment);
        int gone = 0;
        for (int from = 0; from < old.size(); from += AT_ONCE) {
            gone += discard(old.subList(from, Math.min(old.size(), from + AT_ONCE)), moment);
        }
        LOG.info("cleared away {} files and {} contents", files, gone);
    }

    private int discard(List<String> some, Instant moment) {
        Set<String> unnamed = new HashSet<>(some);
        owners.forEach(owner -> unnamed.removeAll(owner.named(some)));
        int gone = 0;
        for (String sha256 : unnamed) {
            if (contents.discard(sha256, moment)) {
                thumbnails.forget(sha256);
                gone++;
            }
        }
        return gone;
    }
}
