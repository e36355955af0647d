package org.qianyi.rules.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.qianyi.policy.Inventory;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.FieldType;
import org.qianyi.profile.Option;
import org.qianyi.profile.Origin;
import org.qianyi.profile.ReferenceData;

/** The fact types and fields rules may name, taken from the field catalogue; and which codes and rows exist. */
public final class Vocabulary {

    /** Units no question is asked in: dates, lists, calendar years, yearly sums, exchange rates. */
    private static final Set<String> UNITS_OF_THE_LAW = Set.of("date", "list", "year", "CNY/USD");

    /** What a parameter list holds when it is not the choices of a field. */
    private static final List<String> KINDS = List.of("division", "industry", "cluster", "park");

    private final Map<String, Map<String, Field>> fields = new LinkedHashMap<>();
    private final Map<String, Field> lists = new LinkedHashMap<>();
    private final FieldCatalogue catalogue;
    private final ReferenceData reference;
    private final Inventory inventory;

    public Vocabulary(FieldCatalogue catalogue, ReferenceData reference) {
        this(catalogue, reference, Inventory.NONE);
    }

    public Vocabulary(FieldCatalogue catalogue, ReferenceData reference, Inventory inventory) {
        this.catalogue = catalogue;
        this.reference = reference;
        this.inventory = inventory;
        for (Field field : catalogue.fields()) {
            if (field.type() == FieldType.OBJECT || field.type() == FieldType.LIST) {
                continue;
            }
            fields.computeIfAbsent(field.factType(), t -> new LinkedHashMap<>()).put(field.property(), field);
            if (field.inList()) {
                String list = field.path().substring(0, field.path().indexOf("[]"));
                lists.putIfAbsent(field.factType(), catalogue.find(list).orElseThrow());
            }
        }
    }

    ReferenceData reference() {
        return reference;
    }

    Inventory inventory() {
        return inventory;
    }

    Set<String> types() {
        Set<String> types = new TreeSet<>(fields.keySet());
        types.add("Law");
        types.add("Term");
        return types;
    }

    /** The units a parameter may be in. */
    Set<String> units() {
        Set<String> units = new TreeSet<>(UNITS_OF_THE_LAW);
        catalogue.units().forEach(unit -> units.add(unit.id()));
        return units;
    }

    boolean isType(String type) {
        return fields.containsKey(type);
    }

    /** The field that holds the items of a list type; empty for other types. */
    Optional<Field> listOf(String type) {
        return Optional.ofNullable(lists.get(type));
    }

    Optional<Field> field(String type, String property) {
        return Optional.ofNullable(fields.getOrDefault(type, Map.of()).get(property));
    }

    Set<String> properties(String type) {
        return fields.getOrDefault(type, Map.of()).keySet();
    }

    /** Whether a code exists for a field; the field must hold codes. */
    boolean knows(Field field, String code) {
        return switch (field.type()) {
            case ENUM, ENUM_LIST -> choices(field).contains(code);
            case DIVISION -> reference.division(code).isPresent() && ofLevel(field, code);
            case INDUSTRY -> reference.industry(code).isPresent();
            case PARK -> reference.park(code).isPresent();
            default -> false;
        };
    }

    /** Whether a code can be the answer: a city is never found under the code of one of its counties. */
    private boolean ofLevel(Field field, String code) {
        Origin place = reference.origin(code);
        return switch (field.property()) {
            case "province" -> code.equals(place.province());
            case "city" -> code.equals(place.city());
            case "county" -> code.equals(place.county());
            default -> true;
        };
    }

    /** The choices of an enum field, to suggest from; empty for longer code lists. */
    List<String> choices(Field field) {
        return field.options().stream().map(option -> option.value()).toList();
    }

    /** Every code a field may hold, with its name; for fields without codes none. */
    public Stream<Option> options(Field field) {
        return switch (field.type()) {
            case DIVISION -> reference.divisions().stream().map(d -> new Option(d.code(), d.title()));
            case INDUSTRY -> reference.industries().stream().map(i -> new Option(i.code(), i.title()));
            case PARK -> reference.parks().stream().map(p -> new Option(p.id(), p.title()));
            default -> field.options().stream();
        };
    }

    /** What a parameter list may hold: the {@link #KINDS}, and the paths of fields with choices. */
    List<String> kinds() {
        return Stream.concat(
                        KINDS.stream(),
                        catalogue.fields().stream()
                                .filter(field -> !field.options().isEmpty())
                                .map(Field::path))
                .toList();
    }

    /** A field that holds what a parameter list holds: {@code division}, {@code industry}, {@code cluster}, {@code park}, or a path. */
    Optional<Field> exemplar(String of) {
        String path =
                switch (of) {
                    case "division" -> "destination.division";
                    case "industry" -> "enterprise.industryCode";
                    case "cluster" -> "enterprise.cluster";
                    case "park" -> "destination.park";
                    default -> of;
                };
        return catalogue.fields().stream()
                .filter(field -> field.path().replace("[]", "").equals(path.replace("[]", "")))
                .findFirst();
    }

    /** Whether two fields hold codes of one list. */
    static boolean alike(Field a, Field b) {
        return a.type() == b.type()
                && a.options().stream()
                        .map(o -> o.value())
                        .toList()
                        .equals(b.options().stream().map(o -> o.value()).toList());
    }
}
