package org.qianyi.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.qianyi.publication.Desk;
import org.qianyi.publication.DifferenceDesk;
import org.qianyi.publication.DifferenceReport;
import org.qianyi.publication.ReportStore;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Puts two kept answers beside each other. */
@RestController
@RequestMapping(path = "/api/v1/assessments", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "assessments", description = "测算 · put a profile to the rules")
class DifferencesController {

    private final Desk desk;
    private final DifferenceDesk differences;

    DifferencesController(Desk desk, DifferenceDesk differences) {
        this.desk = desk;
        this.differences = differences;
    }

    @GetMapping("/{id}/differences")
    @Operation(
            summary = "与另一次测算的差异 · in what an answer differs from another",
            description =
                    "哪些措施、条件和数值不同，依据哪一条，每项措施一句话。结论照两份存档；规则和程序还在时，再重新测算，证明是填报、日期还是规则造成的。"
                            + "两份存档先各重算一次，有一份被改动就返回 409。 · Which measures, conditions and figures differ, because of which clause,"
                            + " with a sentence for each measure. What was kept is compared; where rules and program are still there, they are"
                            + " asked again to show whether answers, day or rules bring it about. Both are replayed first: 409 if one was changed.")
    DifferenceReport differences(
            @Parameter(description = "测算编号，作为后一次 · id of the answer called after") @PathVariable String id,
            @Parameter(description = "另一次测算的编号，作为前一次 · id of the answer called before", required = true)
                    @RequestParam(required = false)
                    @Nullable
                    String from) {
        if (from == null) {
            throw ApiProblem.bad("from", "请用 from 写明与哪一次测算比较。", "Say with from which assessment to compare with.");
        }
        ReportStore.Kept after = kept("id", id);
        ReportStore.Kept before = kept("from", from);
        return differences.between(before, sound("from", before), after, sound("id", after));
    }

    /** How the replay of an answer came out, unless that shows it was changed. */
    private Desk.Replay sound(String field, ReportStore.Kept kept) {
        Desk.Replay again = desk.replay(kept);
        return switch (again) {
            case DIFFERENT -> throw AssessmentController.different(field);
            case CHANGED -> throw AssessmentController.changed(field);
            case IDENTICAL, OTHER_ENGINE, NO_PUBLICATION -> again;
        };
    }

    private ReportStore.Kept kept(String field, String id) {
        return desk.find(id).orElseThrow(() -> AssessmentController.unknown(field));
    }
}
