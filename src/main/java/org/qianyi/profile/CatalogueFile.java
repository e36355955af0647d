package org.qianyi.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue as written in {@code fields.yaml}; {@link FieldCatalogue} makes fields of it. */
record CatalogueFile(List<UnitRow> units, List<Limits> defaults, List<Row> sections, List<FieldRow> fields) {

    /** An id with its titles. */
    record Row(String id, String zh, String en) {}

    /** A unit. */
    record UnitRow(String id, String zh, String en, @Nullable FormRow form) {}

    /** A form unit. */
    record FormRow(String zh, String en, BigDecimal factor) {}

    /** A choice. */
    record OptionRow(String value, String zh, String en) {}

    /** What a field of this type is bound by where its own row is silent. */
    record Limits(
            FieldType type,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer decimals,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            @Nullable Integer maxLength,
            @Nullable Integer maxItems) {

        static Limits none(FieldType type) {
            return new Limits(type, null, null, null, null, null, null, null);
        }
    }

    /** A field. */
    record FieldRow(
            String path,
            FieldType type,
            String section,
            @Nullable String unit,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer decimals,
            @Nullable Integer maxLength,
            @Nullable Boolean required,
            @Nullable String from,
            @Nullable String counter,
            @Nullable String partOf,
            @Nullable Boolean changeable,
            @Nullable String settledOn,
            Text title,
            Text help,
            @Nullable Text apiHelp,
            @Nullable List<OptionRow> options) {}
}
