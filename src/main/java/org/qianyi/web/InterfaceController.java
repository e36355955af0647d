package org.qianyi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.Unit;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface for programs, laid out for people from its own OpenAPI description. */
@Controller
class InterfaceController {

    private static final String DESCRIPTION = "/api/v1/openapi";

    private final OpenApiWebMvcResource description;
    private final FieldCatalogue catalogue;

    InterfaceController(OpenApiWebMvcResource description, FieldCatalogue catalogue) {
        this.description = description;
        this.catalogue = catalogue;
    }

    /** One operation. */
    public record Operation(String method, String path, String summary, String text, List<Parameter> parameters) {}

    /** One parameter of an operation. */
    public record Parameter(String name, String text) {}

    /** One field of a profile. */
    public record Entry(String path, String title, String type, String unit, String codes) {}

    @GetMapping("/interface")
    String describe(HttpServletRequest request, Model model, Locale locale) throws Exception {
        Language language = Language.of(locale);
        JsonNode openApi = JsonMapper.shared().readTree(description.openapiJson(request, DESCRIPTION, locale));
        model.addAttribute("operations", operations(openApi, language));
        model.addAttribute(
                "fields",
                catalogue.fields().stream()
                        .filter(field -> !field.derived())
                        .map(field -> entry(field, language))
                        .toList());
        return "interface";
    }

    private static List<Operation> operations(JsonNode openApi, Language language) {
        List<Operation> operations = new ArrayList<>();
        openApi.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method ->
                        operations.add(operation(method.getKey(), path.getKey(), method.getValue(), language))));
        operations.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
        return operations;
    }

    private static Operation operation(String method, String path, JsonNode described, Language language) {
        List<Parameter> parameters = new ArrayList<>();
        described
                .path("parameters")
                .forEach(parameter -> parameters.add(new Parameter(
                        parameter.path("name").stringValue(""),
                        half(parameter.path("description").stringValue(""), language))));
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                half(described.path("summary").stringValue(""), language),
                half(described.path("description").stringValue(""), language),
                parameters);
    }

    /** The description says everything twice: 中文 · English. */
    private static String half(String both, Language language) {
        int middle = both.indexOf(" · ");
        if (middle < 0) {
            return both;
        }
        return language == Language.ZH ? both.substring(0, middle) : both.substring(middle + 3);
    }

    private static Entry entry(Field field, Language language) {
        Unit unit = field.unit();
        return new Entry(
                field.path(),
                language.of(field.title()),
                field.type().name(),
                unit == null ? "" : unit.id(),
                String.join(", ", field.options().stream().map(o -> o.value()).toList()));
    }
}
