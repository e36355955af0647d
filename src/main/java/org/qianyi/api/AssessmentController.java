package org.qianyi.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Profile;
import org.qianyi.profile.ProfileReader;
import org.qianyi.publication.Desk;
import org.qianyi.publication.Publication;
import org.qianyi.publication.Report;
import org.qianyi.publication.ReportStore;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks and asks again. */
@RestController
@RequestMapping(path = "/api/v1/assessments", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "assessments", description = "测算 · put a profile to the rules")
@ApiResponse(
        responseCode = "200",
        description = "测算结果 · the answer",
        content = @Content(schema = @Schema(implementation = Report.class)))
class AssessmentController {

    private final Desk desk;
    private final PlanRequests requests;
    private final ProfileReader reader;

    AssessmentController(Desk desk, PlanRequests requests, ProfileReader reader) {
        this.desk = desk;
        this.requests = requests;
        this.reader = reader;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "对一份填报作测算 · assess a profile",
            description = "作答、存档，并给出编号。 · Answers, keeps the answer, and names it.")
    ResponseEntity<byte[]> assess(
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
            @Parameter(
                            description = "zh 或 en；结果总是双语 · the answer holds both languages whatever is asked",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"zh", "en"}))
                    @RequestParam(required = false)
                    @Nullable
                    String lang,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(ref = ApiDescription.PROFILE)))
                    @RequestBody
                    byte[] body) {
        checkLanguage(lang);
        LocalDate day = requests.day(asOf);
        Publication asked = requests.publication(publication);
        Profile profile = reader.read(body).orElseThrow(ApiProblem::profile);
        ReportStore.Kept kept = desk.assess(profile, day, asked);
        return ResponseEntity.ok()
                .header(
                        "Content-Location",
                        URI.create("/api/v1/assessments/" + kept.id()).toString())
                .body(kept.report());
    }

    private static void checkLanguage(@Nullable String lang) {
        if (lang != null && !lang.equals("zh") && !lang.equals("en")) {
            throw ApiProblem.bad("lang", "lang 只能是 zh 或 en。", "lang is zh or en.");
        }
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "取回一次测算 · fetch an answer",
            description = "与当时发出的逐字节相同。 · The bytes as they were sent the first time.")
    byte[] find(@Parameter(description = "测算编号 · id of the answer") @PathVariable String id) {
        return kept(id).report();
    }

    @PostMapping("/{id}/replay")
    @Operation(
            summary = "按回执重算 · answer again from the receipt",
            description =
                    "逐字节相同；结果不同或者不能再算时返回 409。 · The same bytes; 409 if they come out different or cannot be reproduced any more.")
    byte[] replay(@Parameter(description = "测算编号 · id of the answer") @PathVariable String id) {
        ReportStore.Kept kept = kept(id);
        return switch (desk.replay(kept)) {
            case IDENTICAL -> kept.report();
            case DIFFERENT -> throw different("");
            case CHANGED -> throw changed("");
            case OTHER_ENGINE ->
                throw ApiProblem.of(
                        HttpStatus.CONFLICT,
                        "receipt.engine",
                        "当时用的是另一版程序，不能逐字重算。",
                        "The answer was given by another version of the program; it cannot be reproduced to the byte.");
            case NO_PUBLICATION ->
                throw ApiProblem.of(
                        HttpStatus.CONFLICT,
                        "receipt.publication",
                        "当时的规则已不在存档中，或被改动。",
                        "The rules of that day are not kept any more, or were changed.");
        };
    }

    static ApiProblem different(String field) {
        return ApiProblem.of(
                HttpStatus.CONFLICT,
                field,
                "重算结果与存档不一致：存档可能被改动。",
                "The answer comes out different: what was kept may have been changed.");
    }

    static ApiProblem changed(String field) {
        return ApiProblem.of(
                HttpStatus.CONFLICT,
                field,
                "存档与回执不符：填报、结果或回执被改动过。",
                "What was kept does not match its receipt: profile, answer or receipt was changed.");
    }

    private ReportStore.Kept kept(String id) {
        return desk.find(id).orElseThrow(() -> unknown("id"));
    }

    static ApiProblem unknown(String field) {
        return ApiProblem.notFound(field, "没有这次测算。", "There is no such assessment.");
    }
}
