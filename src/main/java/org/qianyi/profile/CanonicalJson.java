package org.qianyi.profile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a profile as JSON in exactly one way, for hashing and keeping: names sorted, no spaces, nothing for what is not
 * known, decimals in full without trailing zeros, UTF-8. A field added to the catalogue later changes no profile without it.
 */
public final class CanonicalJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Shape shape;

    /** A writer for the fields of this catalogue. */
    public CanonicalJson(FieldCatalogue catalogue) {
        this.shape = Shape.of(catalogue);
    }

    /** The profile as bytes. */
    public byte[] write(Profile profile) {
        return MAPPER.writeValueAsBytes(tree(profile));
    }

    /** The profile as a tree, to put into a larger answer. */
    public ObjectNode tree(Profile profile) {
        return object(profile, shape);
    }

    private ObjectNode object(Object holder, Shape of) {
        ObjectNode node = NODES.objectNode();
        for (Map.Entry<String, Shape.Member> entry : of.members().entrySet()) {
            Object value = entry.getValue().getter().get(holder);
            JsonNode written = value == null ? null : member(value, entry.getValue());
            if (written != null) {
                node.set(entry.getKey(), written);
            }
        }
        return node;
    }

    private @Nullable JsonNode member(Object value, Shape.Member member) {
        Shape inner = member.shape();
        if (inner == null) {
            return value(value);
        }
        if (value instanceof List<?> items) {
            ArrayNode array = NODES.arrayNode();
            items.forEach(item -> array.add(object(item, inner)));
            return array;
        }
        ObjectNode group = object(value, inner);
        return group.isEmpty() ? null : group;
    }

    private static JsonNode value(Object value) {
        if (value instanceof BigDecimal number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Integer number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        }
        if (value instanceof List<?> items) {
            ArrayNode array = NODES.arrayNode();
            items.forEach(item -> array.add(value(item)));
            return array;
        }
        return NODES.stringNode(value.toString());
    }
}
