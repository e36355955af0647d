package org.qianyi.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Decided;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldType;
import org.qianyi.profile.Option;
import org.qianyi.profile.Park;
import org.qianyi.profile.Place;
import org.qianyi.profile.Profile;
import org.qianyi.profile.ReferenceData;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.ClauseRule;
import org.qianyi.rules.language.Condition;
import org.qianyi.rules.language.Kleene;
import org.qianyi.rules.language.Operand;

/**
 * What could be changed so that conditions which fail no longer do: for each the nearest value of an answer that the enterprise can
 * still change. A remedy is a few answers by path; whether it really helps is asked of the engine afterwards.
 */
final class Remedies {

    /** Most answers changed at once. */
    static final int MOST_CHANGES = 3;

    /** Most remedies followed up for one measure. Those with fewer changes come first. */
    private static final int MOST_REMEDIES = 200;

    private static final BigDecimal TWICE = BigDecimal.valueOf(2);

    /** Nothing has to change. */
    private static final List<Map<String, Object>> NONE_NEEDED = List.of(Map.of());

    private final Edits edits;
    private final ReferenceData reference;
    private final Profile profile;
    private final LocalDate asOf;
    private final Set<String> kept;
    private boolean cut;

    /**
     * @param profile as the law of the day sees it
     * @param kept paths of answers that are to stay as they are
     */
    Remedies(Edits edits, ReferenceData reference, Profile profile, LocalDate asOf, Set<String> kept) {
        this.edits = edits;
        this.reference = reference;
        this.profile = profile;
        this.asOf = asOf;
        this.kept = kept;
    }

    /** The rules that speak against a measure: requirements that are not met and exclusions that are. */
    static List<ClauseRule> failing(Decided decided, String measure) {
        List<ClauseRule> rules = decided.sheet().rules().stream()
                .filter(rule -> rule.targets().contains(measure))
                .toList();
        return rules.stream()
                .filter(rule -> switch (rule.kind()) {
                    case REQUIREMENT -> missed(rule, rules, decided.outcomes());
                    case EXCLUSION -> decided.outcomes()[rule.index()] == Outcome.MET;
                    default -> false;
                })
                .toList();
    }

    /** Whether it is not met, and neither is nor may be any other of its group. */
    private static boolean missed(ClauseRule rule, List<ClauseRule> rules, Outcome[] outcomes) {
        return rules.stream()
                .filter(other ->
                        other == rule || (rule.oneOf() != null && rule.oneOf().equals(other.oneOf())))
                .allMatch(other -> outcomes[other.index()] == Outcome.NOT_MET);
    }

    /** What would settle all that speaks against a measure, the fewest changes first; empty if nothing the enterprise can change does. */
    List<Map<String, Object>> of(Decided decided, String measure) {
        List<Map<String, Object>> all = NONE_NEEDED;
        Set<String> groups = new LinkedHashSet<>();
        List<ClauseRule> failing = failing(decided, measure);
        for (ClauseRule rule : failing) {
            if (rule.oneOf() == null) {
                all = both(all, of(decided, rule));
            } else if (groups.add(rule.oneOf())) {
                all = both(
                        all,
                        failing.stream()
                                .filter(other -> rule.oneOf().equals(other.oneOf()))
                                .flatMap(other -> of(decided, other).stream())
                                .toList());
            }
        }
        return all;
    }

    /** What would settle one rule that speaks against its measure, whatever it does to others. */
    List<Map<String, Object>> of(Decided decided, ClauseRule rule) {
        return settle(decided, rule.condition(), rule.kind() != ClauseRule.Kind.EXCLUSION);
    }

    /** What would make a condition hold, or not; nothing has to change where that is so, or not settled otherwise. */
    private List<Map<String, Object>> settle(Decided decided, Condition condition, boolean wanted) {
        Outcome against = wanted ? Outcome.NOT_MET : Outcome.MET;
        if (decided.answers().evaluate(condition, null) != against) {
            return NONE_NEEDED;
        }
        if (condition instanceof Condition.All all) {
            return settle(decided, all.parts(), wanted, wanted);
        }
        if (condition instanceof Condition.Any any) {
            return settle(decided, any.parts(), wanted, !wanted);
        }
        if (condition instanceof Condition.Defined defined) {
            boolean term = wanted != defined.negated();
            List<Condition> definitions = decided.sheet().terms().getOrDefault(defined.term(), List.of()).stream()
                    .map(ClauseRule::condition)
                    .toList();
            return settle(decided, definitions, term, !term);
        }
        return condition instanceof Condition.SomeItem ? List.of() : nearest(decided, condition, wanted);
    }

    /**
     * @param every whether each of the parts has to come out so; else one of them
     */
    private List<Map<String, Object>> settle(Decided decided, List<Condition> parts, boolean wanted, boolean every) {
        List<Map<String, Object>> all = every ? NONE_NEEDED : new ArrayList<>();
        for (Condition part : parts) {
            List<Map<String, Object>> one = settle(decided, part, wanted);
            if (every) {
                all = both(all, one);
            } else {
                all.addAll(one);
            }
        }
        return fewest(all);
    }

    /** Each of some with each of others; where both change one answer, either of the two values. */
    private List<Map<String, Object>> both(List<Map<String, Object>> some, List<Map<String, Object>> others) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map<String, Object> one : some) {
            for (Map<String, Object> other : others) {
                all.add(joined(one, other));
                if (one.keySet().stream().anyMatch(other::containsKey)) {
                    all.add(joined(other, one));
                }
            }
        }
        return fewest(all);
    }

    private static Map<String, Object> joined(Map<String, Object> first, Map<String, Object> over) {
        Map<String, Object> joined = new TreeMap<>(first);
        joined.putAll(over);
        return joined;
    }

    private List<Map<String, Object>> fewest(List<Map<String, Object>> all) {
        List<Map<String, Object>> few = all.stream()
                .filter(one -> one.size() <= MOST_CHANGES)
                .distinct()
                .sorted(Comparator.comparingInt(Map::size))
                .toList();
        cut |= few.size() > MOST_REMEDIES;
        return few.size() > MOST_REMEDIES ? few.subList(0, MOST_REMEDIES) : few;
    }

    /** The nearest values of the answers a comparison looks at with which it comes out as wanted. */
    private List<Map<String, Object>> nearest(Decided decided, Condition comparison, boolean wanted) {
        Set<Field> looked = new LinkedHashSet<>();
        comparison.operands().stream().flatMap(Operand::parts).forEach(part -> {
            if (part instanceof Operand.Answer answer && !answer.field().inList()) {
                looked.add(edits.field(answer.field().source()));
            }
        });
        Outcome good = Outcome.of(wanted);
        List<Map<String, Object>> found = new ArrayList<>();
        for (Field field : looked) {
            if (canChange(field)) {
                for (Object value : values(decided, comparison, field, good)) {
                    found.add(Map.of(field.path(), value));
                }
            }
        }
        return found;
    }

    /** The profile with a remedy applied; null if it cannot stand beside the other answers, or raises a sum that is to stay as it is. */
    @Nullable
    Profile applied(Map<String, Object> remedy) {
        Profile edited = profile;
        for (Map.Entry<String, Object> change : remedy.entrySet()) {
            edited = edits.with(edited, change.getKey(), change.getValue());
        }
        for (Field raised : raised(remedy, edited)) {
            if (!canChange(raised)) {
                return null;
            }
        }
        return edits.sound(edited) ? edited : null;
    }

    /** The sums that rise with what is part of them. */
    private List<Field> raised(Map<String, Object> remedy, Profile edited) {
        return remedy.keySet().stream()
                .flatMap(path -> edits.wholes(edits.field(path)).stream())
                .filter(whole -> !remedy.containsKey(whole.path()))
                .filter(whole -> !Objects.equals(whole.read(profile), whole.read(edited)))
                .distinct()
                .toList();
    }

    /**
     * Whether every number stays between half and twice what it is, those that rise along too. What takes more is a different project, not
     * a change of this one; it is told as what a condition asks for, and not proposed.
     *
     * @param edited the profile with the remedy applied
     */
    boolean inReach(Map<String, Object> remedy, Profile edited) {
        return Stream.concat(remedy.keySet().stream().map(edits::field), raised(remedy, edited).stream())
                .allMatch(field -> inReach(field.read(profile), field.read(edited)));
    }

    private static boolean inReach(@Nullable Object now, @Nullable Object then) {
        if (now == null || then == null || !(now instanceof BigDecimal || now instanceof Integer)) {
            return true;
        }
        BigDecimal from = Edits.number(now);
        BigDecimal to = Edits.number(then);
        return to.compareTo(from.multiply(TWICE)) <= 0 && to.multiply(TWICE).compareTo(from) >= 0;
    }

    /** Whether there were more remedies than are followed up. */
    boolean cut() {
        return cut;
    }

    /** Whether the answer is known and can still be changed: not one to keep, and its day has not passed. */
    boolean canChange(Field field) {
        Object now = field.read(profile);
        boolean past = now instanceof LocalDate day && day.isBefore(asOf);
        return field.changeable() && now != null && !past && !kept.contains(field.path()) && !isSettled(field);
    }

    private boolean isSettled(Field field) {
        String settledOn = field.settledOn();
        return settledOn != null && edits.field(settledOn).read(profile) instanceof LocalDate day && !day.isAfter(asOf);
    }

    private List<Object> values(Decided decided, Condition comparison, Field field, Outcome good) {
        if (Scale.has(field)) {
            return nearestOnScale(decided, comparison, field, good);
        }
        return choices(field).stream()
                .filter(value -> comes(decided, comparison, field, value) == good)
                .toList();
    }

    private List<Object> choices(Field field) {
        return switch (field.type()) {
            case BOOLEAN -> List.of(true); // nobody is told to undo a filing or a review
            case ENUM ->
                field.options().stream().map(option -> constant(field, option)).toList();
            case PARK -> parks();
            default -> List.of();
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object constant(Field field, Option option) {
        return Enum.valueOf((Class<Enum>) field.valueType(), option.value());
    }

    /** The parks of the city, where it is known. */
    private List<Object> parks() {
        Place place = profile.destination().place();
        List<Object> parks = new ArrayList<>();
        for (Park park : reference.parks()) {
            if (place != null && place.city() != null && place.city().equals(park.city())) {
                parks.add(park.id());
            }
        }
        return parks;
    }

    /** The nearest value above and the nearest below; a day lies not before the as-of date. */
    private List<Object> nearestOnScale(Decided decided, Condition comparison, Field field, Outcome good) {
        if (!(comparison instanceof Condition.Compare compare)) {
            return List.of();
        }
        Scale scale = Scale.of(field);
        long now = scale.count(Objects.requireNonNull(field.read(profile)));
        long least = field.type() == FieldType.DATE ? Math.max(scale.first(), asOf.toEpochDay()) : scale.first();
        TreeSet<Long> places = beside(decided, compare, scale);
        if (places == null) {
            places = turns(decided, compare, scale, least, now);
        }
        List<Object> nearest = new ArrayList<>();
        Stream.of(places.tailSet(now, false), places.headSet(now, false).descendingSet())
                .forEach(towards -> towards.stream()
                        .filter(count -> count >= least && count <= scale.last())
                        .map(scale::value)
                        .filter(value -> comes(decided, comparison, field, value) == good)
                        .findFirst()
                        .ifPresent(nearest::add));
        return nearest;
    }

    /** The values at a threshold and beside it, where the answer itself is compared with one; else null. */
    private static @Nullable TreeSet<Long> beside(Decided decided, Condition.Compare compare, Scale scale) {
        Operand threshold = isAnswer(compare.left(), scale.field())
                ? compare.right()
                : isAnswer(compare.right(), scale.field()) ? compare.left() : null;
        if (threshold == null
                || compare.relation() == Condition.Relation.DIFFERENT
                || threshold.parts().anyMatch(Operand.Answer.class::isInstance)) {
            return null;
        }
        TreeSet<Long> places = new TreeSet<>();
        Object value = decided.answers().value(threshold, null);
        if (value != null) {
            long count = scale.near(value);
            places.addAll(List.of(count - 1, count, count + 1));
        }
        return places;
    }

    private static boolean isAnswer(Operand operand, Field field) {
        return operand instanceof Operand.Answer answer && answer.field().equals(field);
    }

    /** The values on both sides of each turn. */
    private TreeSet<Long> turns(Decided decided, Condition.Compare compare, Scale scale, long least, long now) {
        LongFunction<Object> side =
                count -> Watch.side(compare, answers(decided, scale.field(), scale.value(count)), null);
        TreeSet<Long> turns = new TreeSet<>();
        Turns.find(side, now, scale.last(), turns);
        Turns.find(side, Math.min(least, now), now, turns);
        TreeSet<Long> places = new TreeSet<>(turns);
        turns.forEach(turn -> places.add(turn - 1));
        return places;
    }

    private Outcome comes(Decided decided, Condition comparison, Field field, Object value) {
        return answers(decided, field, value).evaluate(comparison, null);
    }

    private Kleene answers(Decided decided, Field field, Object value) {
        Kleene before = decided.answers();
        return new Kleene(edits.with(profile, field.path(), value).on(asOf), before.law(), before.terms());
    }
}
