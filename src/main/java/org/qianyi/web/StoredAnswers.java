package org.qianyi.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.FormUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns a kept profile back into the entries of a form, in the units the form asks in. */
final class StoredAnswers {

    private final FieldCatalogue catalogue;
    private final Map<String, List<String>> entries = new LinkedHashMap<>();

    private StoredAnswers(FieldCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    static Answers of(byte[] profile, FieldCatalogue catalogue) {
        StoredAnswers stored = new StoredAnswers(catalogue);
        stored.object("", JsonMapper.shared().readTree(profile));
        return new Answers(stored.entries);
    }

    private void object(String prefix, JsonNode object) {
        object.properties().forEach(member -> {
            String key = prefix + member.getKey();
            JsonNode node = member.getValue();
            if (node.isObject()) {
                object(key + ".", node);
            } else if (node.isArray()) {
                list(key, node);
            } else {
                catalogue
                        .find(key.replaceAll("\\[[0-9]+]", "[]"))
                        .ifPresent(field -> entries.put(key, List.of(entry(field, node))));
            }
        });
    }

    private void list(String key, JsonNode list) {
        if (list.isEmpty()) {
            entries.put(key, List.of(Answers.NOTHING));
        } else if (list.get(0).isObject()) {
            for (int i = 0; i < list.size(); i++) {
                object(key + "[" + i + "].", list.get(i));
            }
        } else {
            List<String> chosen = new ArrayList<>();
            list.forEach(node -> chosen.add(node.asString()));
            entries.put(key, chosen);
        }
    }

    private static String entry(Field field, JsonNode node) {
        FormUnit unit = field.formUnit();
        if (!node.isNumber()) {
            return node.asString();
        }
        BigDecimal stored = node.decimalValue();
        BigDecimal shown = unit == null ? stored : stored.divide(unit.factor(), MathContext.DECIMAL128);
        return shown.stripTrailingZeros().toPlainString();
    }
}
