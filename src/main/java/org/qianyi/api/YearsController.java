package org.qianyi.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qianyi.plan.Outlook;
import org.qianyi.plan.Years;
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

/** One profile over several years. Nothing is kept. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "plans")
class YearsController {

    private static final String HORIZON = "horizon";

    /**
     * @param receipt what it rests on; its day is the first year's
     */
    record OutlookView(
            Receipt receipt,
            List<Outlook.Year> years,
            Outlook.YearSum once,
            Outlook.YearSum yearly,
            Outlook.YearSum together,
            List<Text> assumptions) {}

    /**
     * @param horizon how many years
     */
    record YearsBody(
            @Schema(ref = ApiDescription.PROFILE, requiredMode = Schema.RequiredMode.REQUIRED) Object profile,
            @Schema(minimum = "1", maximum = "" + Years.MOST, defaultValue = "" + Years.USUAL) @Nullable
                    Integer horizon) {}

    private final Desk desk;
    private final PlanRequests requests;
    private final Years years;

    YearsController(Desk desk, PlanRequests requests, Years years) {
        this.desk = desk;
        this.requests = requests;
        this.years = years;
    }

    @PostMapping(path = "/years", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "逐年测算 · year by year",
            description = "每年在同一天各测算一次，一次性资金只计第一次，按年的资金每年计；前提写在 assumptions 里。不存档。 · Asks on the same"
                    + " day of each year: what is paid once counts the first time, what comes each year in every year. The"
                    + " assumptions are stated. Nothing is kept.")
    OutlookView outlook(
            @Parameter(
                            description = "第一年的测算日期，默认今天（北京时间） · day of the first year, default today in Shanghai",
                            schema = @Schema(type = "string", format = "date"))
                    @RequestParam(required = false)
                    @Nullable
                    String asOf,
            @Parameter(description = "发布编号，默认当前 · publication to ask, default the live one")
                    @RequestParam(required = false)
                    @Nullable
                    String publication,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = YearsBody.class)))
                    @RequestBody
                    byte[] json) {
        LocalDate day = requests.day(asOf);
        Publication asked = requests.publication(publication);
        PlanRequests.Body body = requests.read(json, HORIZON);
        int horizon = body.number(HORIZON, 1, Years.MOST, Years.USUAL);
        Profile profile = body.profile();
        Outlook found = years.outlook(profile, asked.library(), day, horizon);
        return new OutlookView(
                desk.receipt(profile, day, asked),
                found.years(),
                found.once(),
                found.yearly(),
                found.together(),
                found.assumptions());
    }
}
