package zhiqiang.casework;

import java.util.List;
import java.util.Objects;
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
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;

/// Steps of cases: whoever has one does something with it.
@RestController
@RequestMapping(path = "/api/cases/{id}/steps/{step}", produces = MediaType.APPLICATION_JSON_VALUE)
class StepController {
    private final StepWork work;
    private final Giving giving;
    private final Asking asking;
    private final MoreTime moreTime;
    private final CaseQuery query;

    StepController(
            StepWork work, Giving giving, Asking asking, MoreTime moreTime, CaseQuery query) {
        this.work = work;
        this.giving = giving;
        this.asking = asking;
        this.moreTime = moreTime;
        this.query = query;
    }

    @PostMapping("/claim")
    @Demands(Permission.CASE_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@PathVariable UUID id, @PathVariable UUID step, Actor actor) {
        work.claim(id, step, actor);
    }

    @PostMapping("/release")
    @Demands(Permission.CASE_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable UUID id, @PathVariable UUID step, Actor actor) {
        work.release(id, step, actor);
    }

    public record ConcludeRequest(
            String outcome, @Nullable String comment, @Nullable List<UUID> files) {
        StepWork.Conclusion conclusion() {
            return new StepWork.Conclusion(
                    outcome, OpenCases.said(comment), CaseController.files(files));
        }
    }

    /// Concludes a step of the process.
    @PostMapping("/conclusion")
    @Demands(Permission.CASE_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void conclude(
            @PathVariable UUID id,
            @PathVariable UUID step,
            @RequestBody ConcludeRequest request,
            Actor actor) {
        work.conclude(id, step, request.conclusion(), actor);
    }

    /// @param element the step to which it goes back
    public record SendBackRequest(String element, @Nullable String reason) {}

    @PostMapping("/return")
    @Demands(Permission.CASE_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendBack(
            @PathVariable UUID id,
            @PathVariable UUID step,
            @RequestBody SendBackRequest request,
            Actor actor) {
        work.sendBack(id, step, request.element(), OpenCases.reason(request.reason()), actor);
    }

    /// People to whom the step may be given, or who may be asked to sign.
    @GetMapping("/people")
    @Demands(Permission.CASE_WORK)
    List<CaseViews.CasePersonView> people(
            @PathVariable UUID id,
            @PathVariable UUID step,
            @RequestParam(defaultValue = "false") boolean toSign) {
        return query.people(id, step, toSign);
    }

    public record AssignRequest(UUID person, @Nullable String comment) {}

    @PostMapping("/assignment")
    @Demands(Permission.CASE_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(
            @PathVariable UUID id,
            @PathVariable UUID step,
            @RequestBody AssignRequest request,
            Actor actor) {
        giving.assign(id, step, request.person(), OpenCases.said(request.comment()), actor);
    }

    /// @param unit code of the unit
    public record TransferRequest(String unit, @Nullable String reason) {}

    @PostMapping("/transfer")
    @Demands(Permission.CASE_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void transfer(
            @PathVariable UUID id,
            @PathVariable UUID step,
            @RequestBody TransferRequest request,
            Actor actor) {
        giving.transfer(id, step, request.unit(), OpenCases.reason(request.reason()), actor);
    }

    /// @param units codes of units
    public record CountersignRequest(List<String> units, @Nullable String asked) {}

    /// Asks other units to sign before the step is concluded.
    @PostMapping("/countersignatures")
    @Demands(Permission.CASE_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void countersign(
            @PathVariable UUID id,
            @PathVariable UUID step,
            @RequestBody CountersignRequest request,
            Actor actor) {
        asking.units(
                id,
                step,
                request.units().stream().filter(Objects::nonNull).distinct().toList(),
                OpenCases.reason(request.asked()),
                actor);
    }

    public record AddSignerRequest(UUID person, @Nullable String asked) {}

    /// Asks one more person to sign before the step is concluded.
    @PostMapping("/signers")
    @Demands(Permission.CASE_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void addSigner(
            @PathVariable UUID id,
            @PathVariable UUID step,
            @RequestBody AddSignerRequest request,
            Actor actor) {
        asking.person(id, step, request.person(), OpenCases.reason(request.asked()), actor);
    }

    /// Answers what was asked: agrees, or does not.
    @PostMapping("/answer")
    @Demands(Permission.CASE_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(
            @PathVariable UUID id,
            @PathVariable UUID step,
            @RequestBody ConcludeRequest request,
            Actor actor) {
        asking.answer(id, step, request.conclusion(), actor);
    }

    /// Takes back what was asked and not answered.
    @PostMapping("/withdrawal")
    @Demands(Permission.CASE_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID id, @PathVariable UUID step, Actor actor) {
        asking.takeBack(id, step, actor);
    }

    /// @param count how much, in the unit in which the rule allows it
    public record MoreTimeRequest(int count, @Nullable String reason) {}

    @PostMapping("/more-time")
    @Demands(Permission.CASE_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void askForMoreTime(
            @PathVariable UUID id,
            @PathVariable UUID step,
            @RequestBody MoreTimeRequest request,
            Actor actor) {
        moreTime.ask(id, step, request.count(), OpenCases.reason(request.reason()), actor);
    }

    public record DecideRequest(boolean granted, @Nullable String comment) {}

    /// Decides on more time.
    @PostMapping("/decision")
    @Demands(Permission.CASE_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(
            @PathVariable UUID id,
            @PathVariable UUID step,
            @RequestBody DecideRequest request,
            Actor actor) {
        moreTime.decide(id, step, request.granted(), OpenCases.said(request.comment()), actor);
    }
}
