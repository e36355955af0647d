package org.qianyi.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.ReferenceData;
import org.qianyi.publication.Coverages;
import org.qianyi.publication.Publisher;
import org.qianyi.rules.engine.RuleLibrary;
import org.qianyi.rules.language.RuleSheet;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the live publication holds, to read. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "library", description = "政策库 · documents, measures, duties, parameters, fields")
class LibraryController {

    private final Publisher publisher;
    private final FieldCatalogue catalogue;
    private final ReferenceData reference;
    private final Coverages coverages;

    LibraryController(Publisher publisher, FieldCatalogue catalogue, ReferenceData reference, Coverages coverages) {
        this.publisher = publisher;
        this.catalogue = catalogue;
        this.reference = reference;
        this.coverages = coverages;
    }

    private List<RuleSheet> sheets() {
        return publisher.live().library().documents().stream()
                .map(RuleLibrary.Compiled::sheet)
                .toList();
    }

    @GetMapping("/policies")
    @Operation(summary = "政策文件 · documents by policy system")
    List<Views.PolicyView> policies() {
        return Views.policies(sheets());
    }

    @GetMapping("/measures")
    @Operation(summary = "全部措施 · every measure")
    List<Views.MeasureView> measures() {
        return Views.measures(sheets());
    }

    @GetMapping("/duties")
    @Operation(summary = "全部义务 · every duty")
    List<Views.DutyView> duties() {
        return Views.duties(sheets());
    }

    @GetMapping("/parameters")
    @Operation(summary = "全部参数及其沿革 · every figure with its dates and sources")
    List<Views.ParameterView> parameters() {
        return Views.parameters(sheets());
    }

    @GetMapping("/clauses")
    @Operation(
            summary =
                    "条款覆盖情况 · every clause with its state, its rules and its cases; what is set aside and why; where each row of the inventory went")
    CoverageView clauses() {
        return CoverageView.of(coverages.live());
    }

    @GetMapping("/fields")
    @Operation(
            summary = "字段目录 · what a profile may hold, and which measures and duties ask for it",
            description = "options 列出能填的值，名称中英文都有；行政区划、行业和园区取自参考表，园区另有所在市的代码 city。行业列到大类，后面可以再加一两位。"
                    + " · options lists the values that can be sent, titled in both languages; divisions, industries and"
                    + " parks come from the reference lists, a park with the code of its city. Industries are listed"
                    + " down to two digits; one or two more may follow.")
    List<Views.FieldView> fields() {
        return Views.fields(catalogue, reference, sheets());
    }
}
