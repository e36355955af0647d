package org.qianyi.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.plan.Comparison;
import org.qianyi.plan.Comparisons;
import org.qianyi.plan.Destinations;
import org.qianyi.profile.Profile;
import org.qianyi.profile.Text;
import org.qianyi.publication.Desk;
import org.qianyi.publication.Publication;
import org.qianyi.publication.Receipt;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One profile in several places. Nothing is kept. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "plans", description = "筹划 · from a verdict to a plan")
class ComparisonController {

    private static final String DESTINATIONS = "destinations";
    private static final String PARKS = "parks";

    /**
     * @param receipt what it rests on; the profile is that of home
     */
    record ComparisonView(
            Receipt receipt,
            Comparison.PlaceResult home,
            List<Comparison.ComparedPlace> destinations,
            Text rankedBy,
            List<Comparison.FieldTitle> fields) {}

    /**
     * @param division its code; may be left out where a park is named
     * @param park id of the park; may be left out
     */
    record DestinationBody(@Nullable String division, @Nullable String park) {}

    /**
     * @param destinations the places to compare; left out, all cities of the province
     * @param parks whether to compare all parks of the province in place of its cities
     */
    record ComparisonBody(
            @Schema(ref = ApiDescription.PROFILE, requiredMode = Schema.RequiredMode.REQUIRED) Object profile,
            @Nullable List<DestinationBody> destinations,
            @Nullable Boolean parks) {}

    private final Desk desk;
    private final PlanRequests requests;
    private final ChosenDestinations chosen;
    private final Destinations destinations;
    private final Comparisons comparisons;

    ComparisonController(
            Desk desk,
            PlanRequests requests,
            ChosenDestinations chosen,
            Destinations destinations,
            Comparisons comparisons) {
        this.desk = desk;
        this.requests = requests;
        this.chosen = chosen;
        this.destinations = destinations;
        this.comparisons = comparisons;
    }

    @PostMapping(path = "/comparisons", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "比较转入地 · compare destinations",
            description = "同一份填报放到别的地方各测算一次：合计、多出和失去的措施、没有定的，并排名次。不写 destinations 就比较全省各市，"
                    + "parks 为 true 时比较全省名单上的园区。不存档。 · The same profile assessed in other places: totals, measures gained and"
                    + " lost, what is open, ranked. Without destinations, every city of the province; with parks true, every park on"
                    + " the list in it. Nothing is kept.")
    ComparisonView compare(
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
                            content = @Content(schema = @Schema(implementation = ComparisonBody.class)))
                    @RequestBody
                    byte[] json) {
        LocalDate day = requests.day(asOf);
        Publication asked = requests.publication(publication);
        PlanRequests.Body body = requests.read(json, DESTINATIONS, PARKS);
        boolean parks = body.flag(PARKS);
        List<Destinations.Choice> named = chosen.read(body, DESTINATIONS);
        if (parks && named != null) {
            body.problem(
                    PARKS,
                    "destinations 和 parks 只写一个：要么列出地方，要么比较全部园区。",
                    "Give destinations or parks, not both: either the places, or all parks.");
        }
        Profile profile = body.profile();
        List<Destinations.Choice> choices =
                named != null ? named : parks ? destinations.parks(profile) : destinations.cities(profile);
        if (choices.isEmpty()) {
            throw ApiProblem.bad(
                    DESTINATIONS,
                    "名单上没有这个省的" + (parks ? "园区" : "市") + "，请用 destinations 列出要比较的地方。",
                    "The lists hold no " + (parks ? "park" : "city")
                            + " of that province; name the places to compare in destinations.");
        }
        Comparison found = comparisons.compare(profile, choices, asked.library(), day);
        return new ComparisonView(
                desk.receipt(profile, day, asked),
                found.home(),
                found.destinations(),
                found.rankedBy(),
                found.fields());
    }
}
