package org.qianyi.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.profile.ReferenceData;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts documents under the place they are for: the state, the province, then city by city; those of a county are with its city. */
@Component
class PlaceGroups {

    private static final int CITY = 4;

    private final ReferenceData reference;
    private final MessageSource messages;

    PlaceGroups(ReferenceData reference, MessageSource messages) {
        this.reference = reference;
        this.messages = messages;
    }

    /**
     * The documents of one place.
     *
     * @param anchor where the group stands on its page
     */
    public record Group<T>(String anchor, String title, List<T> documents) {

        /** The same place with its documents laid out; those that come to nothing are left out. */
        <U> Group<U> laidOut(Function<T, Optional<U>> layOut) {
            return new Group<>(
                    anchor,
                    title,
                    documents.stream()
                            .flatMap(one -> layOut.apply(one).stream())
                            .toList());
        }
    }

    /**
     * @param items documents as a page shows them, each laid out from the one that {@code document} gives
     */
    <T> List<Group<T>> of(List<T> items, Function<T, PolicyDocument> document, Language language) {
        Map<String, List<T>> byPlace =
                new TreeMap<>(); // codes of a city sort after that of its province, none sorts first
        for (T item : items) {
            String scope = document.apply(item).scope();
            byPlace.computeIfAbsent(scope.substring(0, Math.min(CITY, scope.length())), place -> new ArrayList<>())
                    .add(item);
        }
        return byPlace.entrySet().stream()
                .map(entry -> new Group<>(
                        "place-" + (entry.getKey().isEmpty() ? "national" : entry.getKey()),
                        title(entry.getKey(), language),
                        List.copyOf(entry.getValue())))
                .toList();
    }

    private String title(String place, Language language) {
        return reference
                .division(place + "0".repeat(6 - place.length()))
                .map(division -> language.of(division.title()))
                .orElseGet(() -> messages.getMessage("place.national", null, language.locale()));
    }
}
