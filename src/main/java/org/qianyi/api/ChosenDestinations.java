package org.qianyi.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.qianyi.plan.Destinations;
import org.qianyi.profile.Problem;
import org.qianyi.profile.Profile;
import org.qianyi.profile.ProfileReader;
import org.qianyi.profile.Reading;
import org.qianyi.profile.ReferenceData;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a list of places to go. Each is read as the destination of a profile, so that the same is refused in the same words. */
@Component
final class ChosenDestinations {

    static final int MOST = 250;

    private static final String DESTINATION = "destination";
    private static final String DIVISION = "division";
    private static final String PARK = "park";

    private final ProfileReader reader;
    private final ReferenceData reference;
    private final Destinations destinations;

    ChosenDestinations(ProfileReader reader, ReferenceData reference, Destinations destinations) {
        this.reader = reader;
        this.reference = reference;
        this.destinations = destinations;
    }

    /** The places named in a member of the body, in their order; null if it is absent. What is wrong is noted there. */
    @Nullable
    List<Destinations.Choice> read(PlanRequests.Body body, String member) {
        JsonNode list = body.member(member);
        if (list == null) {
            return null;
        }
        if (!list.isArray() || list.isEmpty()) {
            body.problem(
                    member,
                    member + " 应为不空的列表，如 [{\"division\": \"440900\"}]；不写就比较全省各市。",
                    member
                            + " is a list that is not empty, such as [{\"division\": \"440900\"}]; leave it out to compare every city of the province.");
            return List.of();
        }
        if (list.size() > MOST) {
            body.problem(
                    member,
                    "一次最多比较 " + MOST + " 个地方，收到 " + list.size() + " 个。请分几次。",
                    "At most " + MOST + " places are compared at a time, not " + list.size() + ". Send them in parts.");
            return List.of();
        }
        Set<Destinations.Choice> choices = new LinkedHashSet<>();
        for (int i = 0; i < list.size(); i++) {
            String path = member + "[" + i + "]";
            Destinations.Choice choice = choice(body, path, list.get(i));
            if (choice != null && !choices.add(choice)) {
                body.problem(path, path + " 与前面的重复。请删去。", path + " stands in the list already. Remove it.");
            }
        }
        return new ArrayList<>(choices);
    }

    private Destinations.@Nullable Choice choice(PlanRequests.Body body, String path, JsonNode item) {
        if (!(item instanceof ObjectNode object)) {
            body.problem(
                    path,
                    path + " 应为对象，如 {\"division\": \"440900\"} 或 {\"park\": \"maonan-park\"}。",
                    path + " is an object such as {\"division\": \"440900\"} or {\"park\": \"maonan-park\"}.");
            return null;
        }
        Destinations.Choice whole = object.hasNonNull(DIVISION) ? null : ofPark(object);
        if (whole != null && object.size() == (object.has(DIVISION) ? 2 : 1)) {
            return whole;
        }
        ObjectNode profile = JsonNodeFactory.instance.objectNode();
        profile.set(DESTINATION, object);
        Reading reading = reader.read(profile);
        boolean parkIsWrong =
                reading.problems().stream().anyMatch(p -> p.field().equals(DESTINATION + "." + PARK));
        reading.problems().stream()
                .filter(p -> !(parkIsWrong
                        && !object.hasNonNull(DIVISION)
                        && p.field().equals(DESTINATION + "." + DIVISION)))
                .forEach(p -> note(body, path, p));
        Profile read = reading.profile();
        return read == null
                ? null
                : new Destinations.Choice(
                        Objects.requireNonNull(read.destination().division()),
                        read.destination().park());
    }

    private Destinations.@Nullable Choice ofPark(ObjectNode object) {
        JsonNode park = object.get(PARK);
        return park == null || !park.isString()
                ? null
                : reference.park(park.stringValue()).flatMap(destinations::at).orElse(null);
    }

    /** A problem of a destination, told of its place in the list. */
    private static void note(PlanRequests.Body body, String path, Problem problem) {
        String before = DESTINATION + "\\.(?=[a-zA-Z])";
        String after = Matcher.quoteReplacement(path + ".");
        body.problem(
                problem.field().replaceFirst("^" + before, after),
                problem.message().zh().replaceAll(before, after),
                problem.message().en().replaceAll(before, after));
    }
}
