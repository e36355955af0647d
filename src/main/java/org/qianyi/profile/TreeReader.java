package org.qianyi.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a tree of answers along the shape of the records, gathering every problem on the way. */
final class TreeReader {

    private final FieldCatalogue catalogue;
    private final ValueReader values;
    private final Problems problems;

    TreeReader(FieldCatalogue catalogue, ReferenceData reference, Problems problems) {
        this.catalogue = catalogue;
        this.values = new ValueReader(reference, problems);
        this.problems = problems;
    }

    /** The record of this shape; where there are problems, null or the parts that are sound. */
    @Nullable
    Object read(JsonNode node, Shape shape, String path) {
        if (!node.isObject()) {
            problems.add(path, () -> Messages.notAnObject(path, ValueReader.kind(node)));
            return null;
        }
        Map<String, @Nullable Object> read = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String name = entry.getKey();
            Shape.Member member = shape.members().get(name);
            if (member == null) {
                notAMember(name, shape, path);
            } else if (!entry.getValue().isNull()) {
                read.put(name, member(entry.getValue(), member, join(path, name)));
            }
        }
        return shape.build(read);
    }

    private @Nullable Object member(JsonNode node, Shape.Member member, String path) {
        Field field = member.field();
        Shape inner = member.shape();
        if (inner == null) {
            return values.read(Objects.requireNonNull(field), path, node);
        }
        if (member.isList()) {
            return list(node, Objects.requireNonNull(field), inner, path);
        }
        return read(node, inner, path);
    }

    private @Nullable Object list(JsonNode node, Field field, Shape inner, String path) {
        if (!node.isArray()) {
            return values.wrongType(field, path, node);
        }
        int most = Objects.requireNonNull(field.maxItems());
        if (node.size() > most) {
            problems.add(path, () -> Messages.tooManyItems(field, path, most, node.size()));
            return null;
        }
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            Object item = read(node.get(i), inner, problems.item(path, i));
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private void notAMember(String name, Shape shape, String path) {
        String written = join(path, Excerpt.of(name));
        Optional<Field> derived = path.isEmpty() ? Optional.empty() : catalogue.find(join(path, name));
        if (derived.isPresent()) {
            problems.add(written, () -> Messages.derived(derived.get(), written));
        } else {
            problems.add(
                    written,
                    () -> Messages.unknownField(
                            written,
                            NearestName.of(name, shape.members().keySet()).map(meant -> join(path, meant))));
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
