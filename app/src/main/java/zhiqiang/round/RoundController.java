package zhiqiang.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiqiang.identity.Actor;
import zhiqiang.identity.Demands;
import zhiqiang.identity.Permission;
import zhiqiang.platform.error.DomainException;

/// The board of the data round, and what the office switches on.
@RestController
@RequestMapping(path = "/api/rounds", produces = MediaType.APPLICATION_JSON_VALUE)
class RoundController {
    private final RoundBoard board;
    private final RoundPlans plans;
    private final Clock clock;

    RoundController(RoundBoard board, RoundPlans plans, Clock clock) {
        this.board = board;
        this.plans = plans;
        this.clock = clock;
    }

    /// @param day a day of the period; last month where none is given
    @GetMapping
    @Demands(Permission.CASE_READ)
    RoundBoard.RoundBoardView show(@RequestParam(required = false) @Nullable LocalDate day) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Opening.CHINA);
        return board.around(day == null ? today.minusMonths(1) : day);
    }

    /// @param from the first period asked for is the one that this day lies in
    public record RunRequest(@Nullable LocalDate from) {}

    /// Switches a round on; what is over by now is opened at once.
    @PutMapping("/{code}")
    @Demands(Permission.CASE_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void run(@PathVariable String code, @RequestBody RunRequest request, Actor actor) {
        if (request.from() == null) {
            throw new DomainException(RoundError.PERIOD_REFUSED, Map.of());
        }
        plans.run(code, request.from(), actor);
    }
}
