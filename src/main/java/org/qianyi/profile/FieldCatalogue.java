package org.qianyi.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every field of the profile with title, unit, bounds, choices and help, in the order of the form (字段目录). */
public final class FieldCatalogue {

    private static final String RESOURCE = "/catalogue/fields.yaml";

    private final List<Section> sections;
    private final List<Unit> units;
    private final Map<String, Field> byPath;
    private final List<Field> fields;

    private FieldCatalogue(List<Section> sections, Map<String, Unit> units, Map<String, Field> fields) {
        this.sections = sections;
        this.units = List.copyOf(units.values());
        this.byPath = fields;
        this.fields = List.copyOf(fields.values());
    }

    /**
     * The catalogue that comes with the program.
     *
     * @throws IllegalStateException if it contradicts itself or the records
     */
    public static FieldCatalogue load() {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (InputStream in = Objects.requireNonNull(FieldCatalogue.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return of(mapper.readValue(in, CatalogueFile.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FieldCatalogue of(CatalogueFile file) {
        Map<String, Unit> units = new LinkedHashMap<>();
        file.units().forEach(row -> units.put(row.id(), unit(row)));
        List<Section> sections = file.sections().stream()
                .map(row -> new Section(row.id(), new Text(row.zh(), row.en())))
                .toList();
        Map<FieldType, CatalogueFile.Limits> defaults = new EnumMap<>(FieldType.class);
        file.defaults().forEach(row -> defaults.put(row.type(), row));
        Map<String, Field> fields = new LinkedHashMap<>();
        Map<String, String> counters = new HashMap<>();
        for (CatalogueFile.FieldRow row : file.fields()) {
            if (sections.stream().noneMatch(s -> s.id().equals(row.section()))) {
                throw new IllegalStateException(row.path() + ": no section " + row.section());
            }
            if (row.unit() != null && !units.containsKey(row.unit())) {
                throw new IllegalStateException(row.path() + ": no unit " + row.unit());
            }
            if (row.counter() != null) {
                counters.put(row.path(), row.counter());
            }
            String counter = counters.get(row.path().replaceFirst("\\[].*", ""));
            if (counter == null && (row.type() == FieldType.LIST || row.path().contains("[]"))) {
                throw new IllegalStateException(row.path() + ": the list has no counter");
            }
            CatalogueFile.Limits limits = defaults.getOrDefault(row.type(), CatalogueFile.Limits.none(row.type()));
            if (fields.put(row.path(), new Field(fields.size(), row, limits, units.get(row.unit()), counter)) != null) {
                throw new IllegalStateException(row.path() + " stands twice in the catalogue");
            }
        }
        return new FieldCatalogue(sections, units, fields);
    }

    private static Unit unit(CatalogueFile.UnitRow row) {
        CatalogueFile.FormRow form = row.form();
        @Nullable FormUnit formUnit = form == null ? null : new FormUnit(new Text(form.zh(), form.en()), form.factor());
        return new Unit(row.id(), new Text(row.zh(), row.en()), formUnit);
    }

    /** All fields, those of list items and derived ones too, in the order of the form. */
    public List<Field> fields() {
        return fields;
    }

    /** The steps of the form, in order. */
    public List<Section> sections() {
        return sections;
    }

    /** The units fields are stored in. */
    public List<Unit> units() {
        return units;
    }

    /** The field with this path, written with {@code []} for items of a list. */
    public Optional<Field> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }
}
