package org.qianyi.secondopinion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.qianyi.TheRules;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldType;
import org.qianyi.profile.Profile;

/**
 * The clauses written out a second time, as DMN. Each model decides {@code covered} (place and days), {@code entitled} (what is
 * required) and {@code amount}, from {@code profile}, by the paths of the catalogue, and {@code asOf}.
 */
final class DmnModels {

    private static final Path FOLDER = Path.of("src/test/resources/dmn");
    private static final String NAMESPACE = "urn:qianyi:dmn:";

    private final DMNRuntime runtime;
    private final List<String> clauses;

    private DmnModels(List<Path> files) {
        List<Resource> resources = files.stream()
                .map(file -> ResourceFactory.newFileResource(file.toFile()))
                .toList();
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(resources)
                .getOrElseThrow(IllegalStateException::new);
        this.clauses = runtime.getModels().stream()
                .peek(model -> {
                    if (model.hasErrors()) {
                        throw new IllegalStateException(model.getMessages().toString());
                    }
                })
                .filter(model -> !model.getDecisions().isEmpty())
                .map(DMNModel::getName)
                .sorted()
                .toList();
    }

    static DmnModels read() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return new DmnModels(files.sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The clauses, each by the id of its measure. */
    List<String> clauses() {
        return clauses;
    }

    /** What the model of a clause says of the answers. */
    Opinion opinion(String clause, Map<String, @Nullable Object> answers, LocalDate asOf) {
        DMNModel model = runtime.getModel(NAMESPACE + clause, clause);
        DMNContext context = runtime.newContext();
        context.set("profile", answers);
        context.set("asOf", asOf);
        Boolean covered = (Boolean) value(runtime.evaluateByName(model, context, "covered"), "covered");
        if (Boolean.FALSE.equals(covered)) {
            return Opinion.NOT_MET;
        }
        DMNResult result = runtime.evaluateAll(model, context);
        Boolean entitled = (Boolean) value(result, "entitled");
        if (Boolean.FALSE.equals(entitled)) {
            return covered == null ? Opinion.OPEN : Opinion.NOT_MET;
        }
        Map<?, ?> amount = (Map<?, ?>) Objects.requireNonNull(value(result, "amount"), clause);
        return new Opinion(
                covered == null ? null : entitled, (BigDecimal) amount.get("least"), (BigDecimal) amount.get("most"));
    }

    private static @Nullable Object value(DMNResult result, String decision) {
        DMNDecisionResult found = result.getDecisionResultByName(decision);
        if (found.getEvaluationStatus() != DMNDecisionResult.DecisionEvaluationStatus.SUCCEEDED) {
            throw new IllegalStateException(decision + ": " + result.getMessages());
        }
        return found.getResult();
    }

    /** A profile as FEEL sees it: every field of the catalogue by its path, null where there is no answer. */
    static Map<String, @Nullable Object> answers(Profile profile) {
        Map<String, @Nullable Object> answers = new HashMap<>();
        for (Field field : TheRules.CATALOGUE.fields()) {
            if (!field.inList() && field.type() != FieldType.OBJECT) {
                String[] names = field.path().split("\\.");
                Map<String, @Nullable Object> owner = answers;
                for (String group : Arrays.asList(names).subList(0, names.length - 1)) {
                    owner = inner(owner, group);
                }
                owner.put(names[names.length - 1], plain(field.read(profile)));
            }
        }
        return answers;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> inner(Map<String, @Nullable Object> owner, String group) {
        Object inner = owner.computeIfAbsent(group, name -> new HashMap<String, @Nullable Object>());
        return (Map<String, @Nullable Object>) Objects.requireNonNull(inner);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Integer number) {
            return BigDecimal.valueOf(number);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(DmnModels::plain).toList();
        }
        return value instanceof Record item ? components(item) : value;
    }

    private static Map<String, @Nullable Object> components(Record item) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (RecordComponent component : item.getClass().getRecordComponents()) {
            try {
                values.put(component.getName(), plain(component.getAccessor().invoke(item)));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(component.toString(), e);
            }
        }
        return values;
    }
}
