package org.qianyi.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qianyi.plan.Span;
import org.qianyi.plan.Sweeps;
import org.qianyi.profile.Excerpt;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.Profile;
import org.qianyi.profile.ProfileReader;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the range of an answer, in the words of the field it belongs to. */
@Component
final class Spans {

    static final String FIELD = "field";
    static final String FROM = "from";
    static final String TO = "to";

    private final FieldCatalogue catalogue;
    private final ProfileReader reader;

    Spans(FieldCatalogue catalogue, ProfileReader reader) {
        this.catalogue = catalogue;
        this.reader = reader;
    }

    /**
     * The range in a body, or in a member of it; null if something is wrong, which is noted there.
     *
     * @param member its name; null for the body itself
     */
    @Nullable
    Span read(PlanRequests.Body body, @Nullable String member) {
        String prefix = member == null ? "" : member + ".";
        if (member != null && !isSpan(body, member)) {
            return null;
        }
        JsonNode path = part(body, member, FIELD);
        Field field = path == null || !path.isString() ? null : field(body, prefix + FIELD, path.stringValue(""));
        Object from = field == null ? null : value(body, field, prefix + FROM, part(body, member, FROM));
        Object to = field == null ? null : value(body, field, prefix + TO, part(body, member, TO));
        if (path == null || !path.isString()) {
            body.problem(
                    prefix + FIELD,
                    "field 应为要扫描的字段路径，如 \"project.equipmentInvestment\"。",
                    "field is the path of the field to sweep, such as \"project.equipmentInvestment\".");
        }
        if (path == null || from == null || to == null) {
            return null;
        }
        if (compare(from, to) > 0) {
            body.problem(
                    prefix + TO,
                    "to 不能小于 from。请对调，或改其中一个。",
                    "to must not be less than from. Exchange them, or change one.");
            return null;
        }
        return new Span(path.stringValue(), from, to);
    }

    private static boolean isSpan(PlanRequests.Body body, String member) {
        JsonNode node = body.member(member);
        if (node == null || !node.isObject()) {
            body.problem(
                    member,
                    member + " 应为 {\"field\": …, \"from\": …, \"to\": …}。",
                    member + " is {\"field\": …, \"from\": …, \"to\": …}.");
            return false;
        }
        node.propertyNames().stream()
                .filter(name -> !Set.of(FIELD, FROM, TO).contains(name))
                .forEach(name -> body.problem(
                        member + "." + Excerpt.of(name),
                        member + " 里只写 field、from、to。",
                        member + " holds field, from and to and nothing else."));
        return true;
    }

    private static @Nullable JsonNode part(PlanRequests.Body body, @Nullable String member, String name) {
        JsonNode owner = member == null ? null : body.member(member);
        JsonNode part = owner == null ? body.member(name) : owner.get(name);
        return part == null || part.isNull() ? null : part;
    }

    private @Nullable Field field(PlanRequests.Body body, String place, String path) {
        Field field = catalogue
                .find(path.replaceFirst("\\[(0|[1-9][0-9]{0,8})]", "[]"))
                .orElse(null);
        String shown = Excerpt.of(path);
        if (field == null || path.contains("[]")) {
            body.problem(
                    place,
                    "没有字段 " + shown + "。列表里的写明第几项，如 finance.loans[0].principal（从 0 数起）；字段见 GET /api/v1/fields。",
                    "There is no field " + shown
                            + ". One of a list says of which item, as in finance.loans[0].principal, counted"
                            + " from 0; GET /api/v1/fields lists the paths.");
            return null;
        }
        if (!Sweeps.sweepable(field)) {
            body.problem(
                    place,
                    "“" + field.title().zh() + "”（" + shown + "）不是数字或日期，不能扫描。",
                    field.title().en() + " (" + shown + ") is neither a number nor a day and cannot be swept.");
            return null;
        }
        Profile profile = body.profileIfSound();
        if (field.inList() && profile != null && !hasItem(field, profile, path)) {
            body.problem(
                    place,
                    "填报里没有 " + shown + " 这一项。请先在 profile 里写上它。",
                    "The profile has no item for " + shown + ". Put it into the profile first.");
            return null;
        }
        return field;
    }

    private static boolean hasItem(Field field, Profile profile, String path) {
        var items = field.items(profile);
        return items != null && Long.parseLong(path.substring(path.indexOf('[') + 1, path.indexOf(']'))) < items.size();
    }

    private @Nullable Object value(PlanRequests.Body body, Field field, String place, @Nullable JsonNode node) {
        if (node == null) {
            body.problem(place, "缺少 " + place + "：扫描范围的一端。", place + " is missing: an end of the range.");
            return null;
        }
        return reader.readAnswer(field, place, node, body::problem);
    }

    private static int compare(Object from, Object to) {
        return from instanceof LocalDate day
                ? day.compareTo((LocalDate) to)
                : from instanceof BigDecimal number
                        ? number.compareTo((BigDecimal) to)
                        : ((Integer) from).compareTo((Integer) to);
    }
}
