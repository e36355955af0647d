package org.qianyi.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qianyi.profile.Division;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldType;
import org.qianyi.profile.Park;
import org.qianyi.profile.ReferenceData;

/** What a form offers to choose from. */
final class Choices {

    private static final String DESTINATION = "destination.division";

    private final ReferenceData reference;

    Choices(ReferenceData reference) {
        this.reference = reference;
    }

    /** Choices without a heading. What is entered and not among all choices is offered too, so that it is not lost. */
    List<FormPage.Choice> alone(Field field, Language language, Set<String> chosen) {
        List<FormPage.Choice> alone = new ArrayList<>();
        switch (field.type()) {
            case ENUM, ENUM_LIST ->
                field.options().forEach(o -> alone.add(new FormPage.Choice(o.value(), language.of(o.title()))));
            case PARK ->
                reference.parks().stream()
                        .filter(park -> park.city() == null)
                        .forEach(park -> alone.add(choice(park, language)));
            default -> {}
        }
        if (field.type() == FieldType.ENUM || field.type() == FieldType.PARK || field.type() == FieldType.DIVISION) {
            List<String> offered =
                    new ArrayList<>(alone.stream().map(FormPage.Choice::value).toList());
            grouped(field, language).forEach(group -> group.choices().forEach(c -> offered.add(c.value())));
            chosen.stream()
                    .filter(value -> !value.isEmpty() && !offered.contains(value))
                    .forEach(value -> alone.add(new FormPage.Choice(value, value)));
        }
        return alone;
    }

    /** Choices under headings. */
    List<FormPage.ChoiceGroup> grouped(Field field, Language language) {
        return switch (field.type()) {
            case DIVISION -> divisions(language, field.path().equals(DESTINATION));
            case PARK -> parks(language);
            default -> List.of();
        };
    }

    /** Cities with their counties; then, unless only these matter, provinces of which no more is listed. */
    private List<FormPage.ChoiceGroup> divisions(Language language, boolean withCitiesOnly) {
        Map<String, List<FormPage.Choice>> cities = new LinkedHashMap<>();
        List<FormPage.Choice> provinces = new ArrayList<>();
        for (Division division : reference.divisions()) {
            FormPage.Choice choice = new FormPage.Choice(division.code(), language.of(division.title()));
            if (!division.isProvince()) {
                cities.computeIfAbsent(division.cityCode(), code -> new ArrayList<>())
                        .add(choice);
            } else if (!withCitiesOnly || hasCities(division)) {
                provinces.add(choice);
            }
        }
        List<FormPage.ChoiceGroup> groups = new ArrayList<>();
        cities.forEach((code, choices) -> groups.add(new FormPage.ChoiceGroup(title(code, language), choices)));
        groups.add(new FormPage.ChoiceGroup("", provinces));
        return groups;
    }

    private boolean hasCities(Division province) {
        return reference.divisions().stream()
                .anyMatch(d -> d.isCity() && d.provinceCode().equals(province.code()));
    }

    private List<FormPage.ChoiceGroup> parks(Language language) {
        Map<String, List<FormPage.Choice>> cities = new LinkedHashMap<>();
        for (Park park : reference.parks()) {
            if (park.city() != null) {
                cities.computeIfAbsent(park.city(), code -> new ArrayList<>()).add(choice(park, language));
            }
        }
        return cities.entrySet().stream()
                .map(e -> new FormPage.ChoiceGroup(title(e.getKey(), language), e.getValue()))
                .toList();
    }

    private static FormPage.Choice choice(Park park, Language language) {
        return new FormPage.Choice(park.id(), language.of(park.title()));
    }

    private String title(String division, Language language) {
        return reference.division(division).map(d -> language.of(d.title())).orElse(division);
    }

    List<FormPage.Choice> industries(Language language) {
        return reference.industries().stream()
                .map(industry -> new FormPage.Choice(industry.code(), language.of(industry.title())))
                .toList();
    }
}
