package zhiqiang.indicator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
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
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.ActLog;
import zhiqiang.platform.error.DomainException;
import zhiqiang.platform.error.FieldError;
import zhiqiang.scorecard.text.Text;

/// Frozen years, their restatements, and the check of all cells.
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class PeriodController {
    private final Periods periods;
    private final Recomputing recomputing;
    private final Asked asked;
    private final ActLog log;

    PeriodController(Periods periods, Recomputing recomputing, Asked asked, ActLog log) {
        this.log = log;
        this.periods = periods;
        this.recomputing = recomputing;
        this.asked = asked;
    }

    public record PeriodsView(List<Periods.PeriodView> items) {}

    @AllowedTo(AllowedTo.Who.SIGNED_IN)
    @GetMapping("/periods")
    PeriodsView periods() {
        return new PeriodsView(periods.all());
    }

    public record FreezeRequest(@Nullable String document) {}

    @Demands(Permission.PERIOD_FREEZE)
    @PostMapping("/periods/{year}/freeze")
    PeriodsView freeze(@PathVariable int year, @RequestBody FreezeRequest request, Actor actor) {
        String document = request.document();
        if (document == null || document.isBlank()) {
            throw new DomainException(
                    IndicatorError.RECORD_REFUSED,
                    Map.of(),
                    List.of(
                            new FieldError(
                                    "document",
                                    "indicator.document-needed",
                                    new Text("请填写公布文件", "name the document"))));
        }
        periods.freeze(year, document, actor);
        return periods();
    }

    public record RestatementsView(List<Periods.RestatementView> items) {}

    @Demands(Permission.SCORECARD_READ)
    @GetMapping("/indicators/{code}/restatements")
    RestatementsView restatements(
            @PathVariable String code, @RequestParam(required = false) @Nullable String region) {
        return new RestatementsView(periods.restatements(code, asked.region(region)));
    }

    @AllowedTo(AllowedTo.Who.SIGNED_IN)
    @GetMapping("/recompute")
    Recomputing.RecomputeView recompute() {
        return recomputing.last();
    }

    @Demands(Permission.RECOMPUTE_RUN)
    @PostMapping("/recompute")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Transactional
    Recomputing.RecomputeView startRecompute() {
        recomputing.start();
        log.enter(
                Act.untouched(
                        "recompute.started",
                        "policy",
                        asked.pack().id(),
                        new Text("发起全量复核", "had all cells made again and compared")));
        return recomputing.last();
    }
}
