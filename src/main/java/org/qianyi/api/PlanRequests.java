package org.qianyi.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Excerpt;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.NearestName;
import org.qianyi.profile.Problem;
import org.qianyi.profile.Profile;
import org.qianyi.profile.ProfileReader;
import org.qianyi.profile.Reading;
import org.qianyi.profile.StrictJson;
import org.qianyi.profile.Text;
import org.qianyi.profile.UnreadableJsonException;
import org.qianyi.publication.Desk;
import org.qianyi.publication.Publication;
import org.qianyi.publication.Publisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What questions have in common: the day, the publication, and for plans a body that holds a profile among other things. */
@Component
final class PlanRequests {

    private static final String PROFILE = "profile";

    private final Desk desk;
    private final Publisher publisher;
    private final ProfileReader reader;
    private final Set<String> groups;

    PlanRequests(Desk desk, Publisher publisher, ProfileReader reader, FieldCatalogue catalogue) {
        this.desk = desk;
        this.publisher = publisher;
        this.reader = reader;
        this.groups = catalogue.fields().stream()
                .map(field -> field.path().substring(0, field.path().indexOf('.')))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The day whose law is asked for; today if none is given. */
    LocalDate day(@Nullable String asOf) {
        return asOf == null ? desk.today() : checked(asOf);
    }

    private static LocalDate checked(String asOf) {
        if (!asOf.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            throw ApiProblem.bad("asOf", "测算日期请写成 2026-03-01。", "Write the as-of date as 2026-03-01.");
        }
        LocalDate day;
        try {
            day = LocalDate.parse(asOf);
        } catch (DateTimeParseException e) {
            throw ApiProblem.bad("asOf", "没有 " + asOf + " 这一天。请核对日期。", "There is no day " + asOf + ". Check the date.");
        }
        if (day.isBefore(Desk.EARLIEST) || day.isAfter(Desk.LATEST)) {
            throw ApiProblem.bad(
                    "asOf",
                    "测算日期应在 " + Desk.EARLIEST + " 至 " + Desk.LATEST + " 之间。",
                    "The as-of date lies between " + Desk.EARLIEST + " and " + Desk.LATEST + ".");
        }
        return day;
    }

    /** The publication that is asked; the live one if none is named. */
    Publication publication(@Nullable String id) {
        return id == null
                ? publisher.live()
                : publisher
                        .find(id)
                        .orElseThrow(() -> ApiProblem.notFound(
                                "publication",
                                "没有这次发布。有哪些见 GET /api/v1/publications。",
                                "There is no such publication. GET /api/v1/publications lists them."));
    }

    /**
     * Reads a body of the form {@code { "profile": {…}, … }}. What is wrong with the profile bears the path it has when the
     * profile is sent alone, so that whoever can show it there can show it here.
     *
     * @param members names the body may hold besides the profile
     * @throws ApiProblem at once if it is no sound JSON object; all other problems wait for {@link Body#profile}
     */
    Body read(byte[] json, String... members) {
        JsonNode tree;
        try {
            tree = StrictJson.parse(json);
        } catch (UnreadableJsonException e) {
            throw ApiProblem.plan(List.of(e.problem()));
        }
        if (!tree.isObject()) {
            throw ApiProblem.plan(List.of(new Problem(
                    "",
                    new Text(
                            "请求正文应为 JSON 对象：{\"profile\": {…}, …}。",
                            "The body is a JSON object: {\"profile\": {…}, …}."))));
        }
        return new Body(tree, members);
    }

    /** A body as it is read: whoever wants a part asks for it, and whatever is wrong is noted until the profile is asked for. */
    final class Body {

        private final JsonNode tree;
        private final @Nullable Reading reading;
        private final List<Problem> problems = new ArrayList<>();

        private Body(JsonNode tree, String... members) {
            this.tree = tree;
            JsonNode profile = member(PROFILE);
            this.reading = profile == null ? null : reader.read(profile);
            Set<String> known = new TreeSet<>(Set.of(members));
            known.add(PROFILE);
            tree.propertyNames().stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> notAMember(name, known));
        }

        private void notAMember(String name, Set<String> known) {
            String written = Excerpt.of(name);
            if (groups.contains(name)) {
                problem(
                        written,
                        written + " 是填报的内容，请放进 profile 里：{\"profile\": {\"" + written + "\": …}}。",
                        written + " belongs to the profile: put it within profile, {\"profile\": {\"" + written
                                + "\": …}}.");
                return;
            }
            NearestName.of(name, known)
                    .ifPresentOrElse(
                            meant -> problem(
                                    written,
                                    "没有 " + written + " 这一项。是否想写 " + meant + "？",
                                    "There is no member " + written + ". Did you mean " + meant + "?"),
                            () -> problem(
                                    written,
                                    "没有 " + written + " 这一项。可以写的是 " + String.join("、", known) + "。",
                                    "There is no member " + written + ". Those there are: " + String.join(", ", known)
                                            + "."));
        }

        /** Notes what is wrong. */
        void problem(String field, String zh, String en) {
            problems.add(new Problem(field, new Text(zh, en)));
        }

        /** Notes what is wrong. */
        void problem(Problem problem) {
            problems.add(problem);
        }

        /** A member as it was sent; null if it is absent or null. */
        @Nullable
        JsonNode member(String name) {
            JsonNode node = tree.get(name);
            return node == null || node.isNull() ? null : node;
        }

        /** A yes or no; no if it is absent. */
        boolean flag(String name) {
            JsonNode node = member(name);
            if (node != null && !node.isBoolean()) {
                problem(name, name + " 应为 true 或 false。", name + " is true or false.");
            }
            return node != null && node.asBoolean(false);
        }

        /** A whole number within bounds; the one given here if it is absent. */
        int number(String name, int min, int max, int otherwise) {
            JsonNode node = member(name);
            if (node == null) {
                return otherwise;
            }
            if (!node.isInt() || node.intValue() < min || node.intValue() > max) {
                problem(
                        name,
                        name + " 应为 " + min + " 到 " + max + " 之间的整数。",
                        name + " is a whole number between " + min + " and " + max + ".");
                return otherwise;
            }
            return node.intValue();
        }

        /**
         * The profile, if nothing at all is wrong; asked for last.
         *
         * @throws ApiProblem with everything noted and everything wrong with the profile
         */
        Profile profile() {
            List<Problem> all = new ArrayList<>(problems);
            if (reading == null) {
                all.add(new Problem(
                        PROFILE,
                        new Text(
                                "缺少 profile：请放入一份填报，写法与 /assessments 的正文相同。",
                                "profile is missing: put a profile there, written like the body of /assessments.")));
                throw ApiProblem.plan(all);
            }
            reading.problems()
                    .forEach(problem ->
                            all.add(problem.field().isEmpty() ? new Problem(PROFILE, problem.message()) : problem));
            if (!all.isEmpty() || reading.profile() == null) {
                throw ApiProblem.plan(all);
            }
            return reading.profile();
        }

        /** The profile if it can be read, to check other parts against it; null if not, which {@link #profile} will tell. */
        @Nullable
        Profile profileIfSound() {
            return reading == null ? null : reading.profile();
        }
    }
}
