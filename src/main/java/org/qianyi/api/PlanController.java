package org.qianyi.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Totals;
import org.qianyi.plan.ActionPlan;
import org.qianyi.plan.ActionPlans;
import org.qianyi.plan.Asked;
import org.qianyi.profile.Excerpt;
import org.qianyi.profile.FieldCatalogue;
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
import tools.jackson.databind.JsonNode;

/** What an enterprise could change. Nothing is kept. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "plans")
class PlanController {

    private static final String KEEP = "keep";

    /**
     * @param receipt what it rests on
     */
    record PlanView(
            Receipt receipt,
            List<Totals.Sum> totals,
            List<ActionPlan.Option> options,
            List<ActionPlan.NearMiss> nearMisses,
            boolean complete) {}

    /**
     * @param keep paths of answers that are to stay as they are
     */
    record PlanBody(
            @Schema(ref = ApiDescription.PROFILE, requiredMode = Schema.RequiredMode.REQUIRED) Object profile,
            @Nullable List<String> keep) {}

    private final Desk desk;
    private final PlanRequests requests;
    private final FieldCatalogue catalogue;
    private final ActionPlans plans;

    PlanController(Desk desk, PlanRequests requests, FieldCatalogue catalogue, ActionPlans plans) {
        this.desk = desk;
        this.requests = requests;
        this.catalogue = catalogue;
        this.plans = plans;
    }

    @PostMapping(path = "/plans", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "行动方案 · what could be changed",
            description = "哪些条件不满足，改哪几项（最多三项）能增加合计，增加多少，要多投入多少；每个方案都改在副本上重新测算过。"
                    + "只改企业还能改的，keep 里的不动。不存档。 · What speaks against each measure, which changes (three at most) raise the"
                    + " lawful total, by how much and at what cost; each was applied to a copy and assessed. Only what the"
                    + " enterprise can still change is changed, and nothing listed in keep. Nothing is kept.")
    PlanView plan(
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
                            content = @Content(schema = @Schema(implementation = PlanBody.class)))
                    @RequestBody
                    byte[] json) {
        LocalDate day = requests.day(asOf);
        Publication asked = requests.publication(publication);
        PlanRequests.Body body = requests.read(json, KEEP);
        Set<String> kept = kept(body);
        Profile profile = body.profile();
        ActionPlan plan = plans.plan(new Asked(profile, asked.library(), day), kept);
        return new PlanView(
                desk.receipt(profile, day, asked), plan.totals(), plan.options(), plan.nearMisses(), plan.complete());
    }

    private Set<String> kept(PlanRequests.Body body) {
        Set<String> kept = new TreeSet<>();
        JsonNode list = body.member(KEEP);
        if (list != null && !list.isArray()) {
            body.problem(
                    KEEP,
                    "keep 应为字段路径的列表，如 [\"project.totalInvestment\"]。",
                    "keep is a list of paths of fields, such as [\"project.totalInvestment\"].");
        } else if (list != null) {
            for (int i = 0; i < list.size(); i++) {
                String path = list.get(i).asString("");
                if (!list.get(i).isString() || catalogue.find(path).isEmpty()) {
                    String place = KEEP + "[" + i + "]";
                    body.problem(
                            place,
                            "没有字段 " + Excerpt.of(path) + "。字段路径见 GET /api/v1/fields。",
                            "There is no field " + Excerpt.of(path) + ". GET /api/v1/fields lists the paths.");
                }
                kept.add(path);
            }
        }
        return kept;
    }
}
