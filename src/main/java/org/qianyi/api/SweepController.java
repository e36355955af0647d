package org.qianyi.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.plan.Asked;
import org.qianyi.plan.Grid;
import org.qianyi.plan.RefusedException;
import org.qianyi.plan.Span;
import org.qianyi.plan.Sweep;
import org.qianyi.plan.Sweeps;
import org.qianyi.profile.Profile;
import org.qianyi.publication.Desk;
import org.qianyi.publication.Publication;
import org.qianyi.publication.Receipt;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of the total as an answer goes over a range. Nothing is kept. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "plans")
class SweepController {

    private static final String SECOND = "second";
    private static final String STEPS = "steps";
    private static final int MOST_STEPS = 30;
    private static final int USUAL_STEPS = 10;

    /**
     * @param receipt what it rests on
     * @param sweep the turns, if one answer was asked about
     * @param grid the totals, if two were
     */
    record SweepView(Receipt receipt, @Nullable Sweep sweep, @Nullable Grid grid) {}

    /** A range of another answer. */
    record SpanBody(String field, Object from, Object to) {}

    /**
     * @param field path of a number or a day, with the number of the item where it belongs to a list: finance.loans[0].principal
     * @param from least value
     * @param to greatest value
     * @param second another answer that goes over a range too
     * @param steps with a second answer: into how many steps each range is divided
     */
    record SweepBody(
            @Schema(ref = ApiDescription.PROFILE, requiredMode = Schema.RequiredMode.REQUIRED) Object profile,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String field,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Object from,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Object to,
            @Nullable SpanBody second,
            @Schema(minimum = "1", maximum = "" + MOST_STEPS, defaultValue = "" + USUAL_STEPS) @Nullable
                    Integer steps) {}

    private final Desk desk;
    private final PlanRequests requests;
    private final Spans spans;
    private final Sweeps sweeps;

    SweepController(Desk desk, PlanRequests requests, Spans spans, Sweeps sweeps) {
        this.desk = desk;
        this.requests = requests;
        this.spans = spans;
        this.sweeps = sweeps;
    }

    @PostMapping(path = "/sweeps", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "扫描一项或两项答案 · sweep one answer or two",
            description = "一项数值或日期从 from 到 to：结果在哪些值变化，前一步、当时、后一步各是多少，之间每单位带来多少。变化点由规则里的门槛、"
                    + "封顶算出，不靠取样。加上 second 就按网格给出两项的合计。不存档。 · A number or a day from one value to another: where the"
                    + " result turns, the totals one step before, there and one step after, and what a unit brings in between. The"
                    + " turns come from thresholds and caps in the rules, not from sampling. With second, the totals of both"
                    + " answers on a grid. Nothing is kept.")
    SweepView sweep(
            @Parameter(
                            description = "测算日期，默认今天（北京时间） · day whose law applies, default today in Shanghai",
                            schema = @Schema(type = "string", format = "date"))
                    @RequestParam(required = false)
                    @Nullable
                    String asOf,
            @Parameter(description = "发布编号，默认当前 · publication to ask, default the live one")
                    @RequestParam(required = false)
                    @Nullable
                    String publication,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = SweepBody.class)))
                    @RequestBody
                    byte[] json) {
        LocalDate day = requests.day(asOf);
        Publication published = requests.publication(publication);
        PlanRequests.Body body = requests.read(json, Spans.FIELD, Spans.FROM, Spans.TO, SECOND, STEPS);
        Span first = spans.read(body, null);
        Span second = body.member(SECOND) == null ? null : spans.read(body, SECOND);
        int steps = body.number(STEPS, 1, MOST_STEPS, USUAL_STEPS);
        if (body.member(STEPS) != null && body.member(SECOND) == null) {
            body.problem(
                    STEPS,
                    "只扫描一项时不取步长，请去掉 steps，或加上 second。",
                    "With one answer there are no steps: leave steps out, or add second.");
        }
        if (first != null && second != null && first.field().equals(second.field())) {
            body.problem(SECOND + "." + Spans.FIELD, "第二项要与第一项不同。", "The second answer must be another one.");
        }
        Profile profile = body.profile();
        if (first == null) {
            throw new IllegalStateException("a body without a range passed");
        }
        Asked asked = new Asked(profile, published.library(), day);
        Receipt receipt = desk.receipt(profile, day, published);
        try {
            return second == null
                    ? new SweepView(receipt, sweeps.sweep(asked, first), null)
                    : new SweepView(receipt, null, sweeps.grid(asked, first, second, steps));
        } catch (RefusedException e) {
            throw ApiProblem.plan(List.of(e.problem()));
        }
    }
}
