package org.qianyi.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One question of the profile: how it is named, asked, bounded and read. Made by {@link FieldCatalogue}. */
public final class Field {

    private final int number;
    private final CatalogueFile.FieldRow row;
    private final CatalogueFile.Limits limits;
    private final @Nullable Unit unit;
    private final List<Option> options;
    private final Map<String, Text> optionTitles;
    private final FieldAccess access;
    private final Place.@Nullable Level level;
    private final @Nullable String counter;

    Field(
            int number,
            CatalogueFile.FieldRow row,
            CatalogueFile.Limits limits,
            @Nullable Unit unit,
            @Nullable String counter) {
        this.number = number;
        this.row = row;
        this.limits = limits;
        this.unit = unit;
        this.counter = counter;
        this.options = row.options() == null
                ? List.of()
                : row.options().stream()
                        .map(o -> new Option(o.value(), new Text(o.zh(), o.en())))
                        .toList();
        this.optionTitles = options.stream().collect(Collectors.toMap(Option::value, Option::title));
        this.access = FieldAccess.of(row.path());
        this.level = row.type() == FieldType.DIVISION && row.from() != null
                ? Place.Level.valueOf(access.property().toUpperCase(Locale.ROOT))
                : null;
    }

    /** Its place in the catalogue, from 0. */
    public int number() {
        return number;
    }

    /** Path in the profile, with {@code []} for any item of a list: {@code finance.loans[].rate}. */
    public String path() {
        return row.path();
    }

    /** What it holds. */
    public FieldType type() {
        return row.type();
    }

    /** Id of the step of the form it belongs to. */
    public String section() {
        return row.section();
    }

    /** Short name. */
    public Text title() {
        return row.title();
    }

    /** Where to find the answer and what counts. */
    public Text help() {
        return row.help();
    }

    /** {@link #help} with what only a program that sends it has to know. */
    public Text apiHelp() {
        Text more = row.apiHelp();
        return more == null ? help() : new Text(help().zh() + more.zh(), help().en() + " " + more.en());
    }

    /** The unit it is stored and sent in; null where numbers have none. */
    public @Nullable Unit unit() {
        return unit;
    }

    /** The unit a form asks in, where that is another one. */
    public @Nullable FormUnit formUnit() {
        return unit == null ? null : unit.form();
    }

    /** Least number allowed, in the stored unit. */
    public @Nullable BigDecimal min() {
        return row.min() != null ? row.min() : limits.min();
    }

    /** Greatest number allowed, in the stored unit. */
    public @Nullable BigDecimal max() {
        return row.max() != null ? row.max() : limits.max();
    }

    /** Most decimals allowed, in the stored unit. */
    public @Nullable Integer decimals() {
        return row.decimals() != null ? row.decimals() : limits.decimals();
    }

    /** First day allowed. */
    public @Nullable LocalDate earliest() {
        return limits.earliest();
    }

    /** Last day allowed. */
    public @Nullable LocalDate latest() {
        return limits.latest();
    }

    /** Most characters allowed. */
    public @Nullable Integer maxLength() {
        return row.maxLength() != null ? row.maxLength() : limits.maxLength();
    }

    /** Most items allowed in a list. */
    public @Nullable Integer maxItems() {
        return limits.maxItems();
    }

    /** The choices, in the order of the form; empty where any value of the type will do. */
    public List<Option> options() {
        return options;
    }

    /** The title of a choice; null if it is not one of them. */
    public @Nullable Text optionTitle(String value) {
        return optionTitles.get(value);
    }

    /** Whether a profile is refused without it. */
    public boolean required() {
        return Boolean.TRUE.equals(row.required());
    }

    /** Whether it is worked out from other fields: rules may read it, input may not hold it. */
    public boolean derived() {
        return row.from() != null;
    }

    /** Path of the field to fill in so that this one is known: its own, or the one it is worked out from. */
    public String source() {
        String from = row.from();
        return from == null ? path() : from;
    }

    /** Path of the field it is a part of and cannot be greater than: equipment of investment in fixed assets; null if none. */
    public @Nullable String partOf() {
        return row.partOf();
    }

    /** Whether an enterprise that is planning can still make this answer another one: an investment, a date to come, a park. */
    public boolean changeable() {
        return Boolean.TRUE.equals(row.changeable());
    }

    /** Path of the day from which it can no longer be changed; null if there is none. */
    public @Nullable String settledOn() {
        return row.settledOn();
    }

    /** Whether it is worked out from a park that is named, so that only the list of parks can settle it if it is not known. */
    public boolean waitsForTheList(Profile profile) {
        return derived()
                && source().equals("destination.park")
                && profile.destination().park() != null;
    }

    /** The level of the place it names, for the fields worked out from a division; null for any other. */
    public Place.@Nullable Level level() {
        return level;
    }

    /** The place it is read from, if it has a {@link #level}; null if that is not known. */
    public @Nullable Place place(Profile profile) {
        return factType().equals("Origin")
                ? profile.origin().place()
                : profile.destination().place();
    }

    /** Whether it belongs to the items of a list. */
    public boolean inList() {
        return access.inList();
    }

    /**
     * What the items of the list, or of the list it belongs to, are counted in, in Chinese: 笔.
     *
     * @throws IllegalStateException if it is no list and belongs to none
     */
    public String counter() {
        if (counter == null) {
            throw new IllegalStateException(path() + " has nothing to do with a list");
        }
        return counter;
    }

    /** The fact a rule finds it on: {@code Project}, {@code Loan}, {@code Listing}. */
    public String factType() {
        return access.owner().getSimpleName();
    }

    /** Its name on that fact. */
    public String property() {
        return access.property();
    }

    /** Java type of its value: String, Integer, BigDecimal, Boolean, LocalDate, an enum, List or {@link Listing}. */
    public Class<?> valueType() {
        return access.valueType();
    }

    /** Java type of the items of a list; the value type itself where it is no list. */
    public Class<?> itemType() {
        return access.itemType();
    }

    /**
     * Its value; null if not known.
     *
     * @throws IllegalStateException if it belongs to the items of a list
     */
    public @Nullable Object read(Profile profile) {
        if (inList()) {
            throw new IllegalStateException(path() + " belongs to the items of a list: use readItem");
        }
        Object holder = access.holder().get(profile);
        return holder == null ? null : access.getter().get(holder);
    }

    /**
     * The list whose items it belongs to; null if not known.
     *
     * @throws IllegalStateException if it belongs to no list
     */
    public @Nullable List<?> items(Profile profile) {
        if (!inList()) {
            throw new IllegalStateException(path() + " does not belong to the items of a list: use read");
        }
        return (List<?>) access.holder().get(profile);
    }

    /**
     * Its value on one fact: an item of the list, or the group it stands in; null if not known.
     *
     * @throws ClassCastException if the fact is of another type than {@link #factType}
     */
    public @Nullable Object readItem(Object fact) {
        return access.getter().get(fact);
    }

    @Override
    public String toString() {
        return path();
    }
}
