package org.qianyi.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.qianyi.assessment.Verdict;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.publication.Report;
import org.qianyi.rules.Outcome;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says of the whole: what a profile may hold, and how anything is refused. */
@Configuration
@OpenAPIDefinition(
        servers = @Server(url = "/"),
        info =
                @Info(
                        title = "迁益 Qianyi",
                        version = "v1",
                        description =
                                "产业转移支持政策测算。出错时返回 RFC 9457 问题详情，一次列出全部问题，中英文都有。 · Eligibility and amounts of support"
                                        + " for relocating enterprises. Errors are RFC 9457 problem details with all problems"
                                        + " at once, in Chinese and English."))
class ApiDescription {

    /** Name of the profile among the schemas. */
    static final String PROFILE = "Profile";

    /** Bodies that hold a profile and more. */
    private static final Set<Type> READ = Set.of(
            ComparisonController.ComparisonBody.class,
            YearsController.YearsBody.class,
            PlanController.PlanBody.class,
            SweepController.SweepBody.class);

    @Bean
    OpenApiCustomizer completed(FieldCatalogue catalogue) {
        return description -> {
            description.getComponents().addSchemas(PROFILE, ProfileSchema.of(catalogue));
            ApiResponse refusal = refusal(description);
            nameOutcomes(description.getComponents().getSchemas());
            RecordSchemas.complete(description.getComponents().getSchemas(), sent());
            RecordSchemas.admitNull(description.getComponents().getSchemas(), READ);
            description.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.getResponses().addApiResponse("4XX", refusal));
        };
    }

    /** Whether a duty applies is the outcome of its rules, or that it does not reach the place or the day. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void nameOutcomes(Map<String, Schema> schemas) {
        Map<String, Schema> duty =
                Objects.requireNonNull(schemas.get("DutyResult")).getProperties();
        Schema<Object> applies = Objects.requireNonNull(duty.get("applies"));
        Stream.of(Outcome.values()).forEach(outcome -> applies.addEnumItemObject(outcome.name()));
        applies.addEnumItemObject(Verdict.NOT_APPLICABLE.name());
    }

    /** What the operations answer, and what is not written as their return type. */
    private static Set<Type> sent() {
        Set<Type> sent = new LinkedHashSet<>(
                List.of(Report.class, Problems.Detail.class, PublicationController.FilesView.class));
        Stream.of(
                        LibraryController.class,
                        PublicationController.class,
                        DifferencesController.class,
                        ComparisonController.class,
                        YearsController.class,
                        PlanController.class,
                        SweepController.class)
                .flatMap(controller -> Arrays.stream(controller.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Operation.class))
                .forEach(method -> sent.add(method.getGenericReturnType()));
        return sent;
    }

    private static ApiResponse refusal(OpenAPI description) {
        ResolvedSchema problem =
                ModelConverters.getInstance().readAllAsResolvedSchema(new AnnotatedType(Problems.Detail.class));
        problem.referencedSchemas.forEach(description.getComponents()::addSchemas);
        MediaType json =
                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + problem.schema.getName()));
        return new ApiResponse()
                .description("请求有误，或者太多、太大、太慢 · a problem with the request, or too many, too large, too slow")
                .content(new Content()
                        .addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE, json));
    }
}
