package org.qianyi.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Assessment;
import org.qianyi.assessment.Assessor;
import org.qianyi.assessment.Decided;
import org.qianyi.assessment.Totals;
import org.qianyi.assessment.ValueText;
import org.qianyi.assessment.Verdict;
import org.qianyi.policy.Clause;
import org.qianyi.policy.PolicyDocument;
import org.qianyi.profile.Field;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.FieldType;
import org.qianyi.profile.Profile;
import org.qianyi.profile.ReferenceData;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.ClauseRule;

/** Looks for what an enterprise could change, tries it on a copy of its answers, and keeps what raises the lawful total. */
public final class ActionPlans {

    /** Most changes tried for one plan. */
    private static final int MOST_TRIED = 1_500;

    private final Assessor assessor;
    private final ReferenceData reference;
    private final Edits edits;
    private final ValueText words;

    public ActionPlans(Assessor assessor, FieldCatalogue catalogue, ReferenceData reference) {
        this.assessor = assessor;
        this.reference = reference;
        this.edits = new Edits(catalogue, reference);
        this.words = new ValueText(reference);
    }

    /**
     * The plan.
     *
     * @param kept paths of answers that are to stay as they are
     */
    public ActionPlan plan(Asked asked, Set<String> kept) {
        return new Planning(asked, kept).plan();
    }

    /** One plan in the making. */
    private final class Planning {

        private final Asked asked;
        private final Assessment now;
        private final List<Totals.Sum> totals;
        private final List<Decided> decided;
        private final Remedies remedies;
        private final Map<Map<String, Object>, Tried> tried = new LinkedHashMap<>();
        private boolean refused;

        Planning(Asked asked, Set<String> kept) {
            Profile profile = asked.profile().on(asked.asOf());
            this.asked = asked.of(profile);
            this.now = assessor.assess(profile, asked.library(), asked.asOf());
            this.totals = Sums.of(now);
            this.decided = assessor.decide(profile, asked.library(), asked.asOf());
            this.remedies = new Remedies(edits, reference, profile, asked.asOf(), kept);
        }

        ActionPlan plan() {
            List<ActionPlan.NearMiss> nearMisses = new ArrayList<>();
            Map<Map<String, Object>, Tried> helping = new LinkedHashMap<>();
            for (Decided document : decided) {
                PolicyDocument policy = document.sheet().document();
                policy.measures().forEach((name, measure) -> {
                    Assessment.MeasureResult result = result(now, measure.id());
                    if (result.verdict() == Verdict.NOT_ELIGIBLE) {
                        List<Map<String, Object>> found = remedies.of(document, name);
                        List<Map<String, Object>> opening = opening(found, measure.id());
                        opening.forEach(remedy -> helping.put(remedy, Objects.requireNonNull(tried.get(remedy))));
                        nearMisses.add(nearMiss(document, name, result, opening));
                    }
                });
            }
            return new ActionPlan(totals, options(helping), nearMisses, !refused && !remedies.cut());
        }

        /** Those remedies that bring a measure within reach, none of which does so with one of its changes left out. */
        private List<Map<String, Object>> opening(List<Map<String, Object>> found, String measure) {
            List<Map<String, Object>> opening = new ArrayList<>();
            for (Map<String, Object> remedy : found) {
                boolean needed =
                        opening.stream().noneMatch(less -> remedy.entrySet().containsAll(less.entrySet()));
                Tried result = needed ? tried(remedy) : null;
                if (result != null
                        && result(result.assessment, measure).verdict().isOpen()) {
                    opening.add(remedy);
                }
            }
            return opening;
        }

        /** The answer with the changes made; null if they cannot be made, or too many were tried. */
        private @Nullable Tried tried(Map<String, Object> changes) {
            if (!tried.containsKey(changes)) {
                Profile edited = remedies.applied(changes);
                if (edited != null && remedies.inReach(changes, edited)) {
                    if (tried.size() == MOST_TRIED) {
                        refused = true;
                        return null;
                    }
                    tried.put(changes, new Tried(assessor.assess(edited, asked.library(), asked.asOf())));
                }
            }
            return tried.get(changes);
        }

        private List<ActionPlan.Option> options(Map<Map<String, Object>, Tried> helping) {
            List<ActionPlan.Option> options = new ArrayList<>();
            helping.forEach((changes, result) -> {
                List<ActionPlan.Gain> gains = Gains.between(totals, result.totals);
                if (!gains.isEmpty()) {
                    options.add(option(changes, result, gains));
                }
            });
            List<ActionPlan.Option> distinct = Options.alike(options);
            return distinct.stream()
                    .filter(option -> distinct.stream().noneMatch(other -> Options.dominates(other, option)))
                    .sorted(Options.CHEAPEST_FIRST)
                    .toList();
        }

        private ActionPlan.Option option(Map<String, Object> changes, Tried result, List<ActionPlan.Gain> gains) {
            List<ActionPlan.Reached> opens = new ArrayList<>();
            List<ActionPlan.Reached> givesUp = new ArrayList<>();
            List<String> missing = new ArrayList<>();
            for (int i = 0; i < now.measures().size(); i++) {
                Assessment.MeasureResult before = now.measures().get(i);
                Assessment.MeasureResult after = result.assessment.measures().get(i);
                if (!before.verdict().isOpen() && after.verdict().isOpen()) {
                    opens.add(reached(after));
                    missing.addAll(after.missing());
                } else if (before.selected() && before.verdict().isOpen() && !after.selected()) {
                    givesUp.add(reached(after));
                }
            }
            List<ActionPlan.AnswerChange> list = changes(changes);
            BigDecimal cost = cost(changes);
            return new ActionPlan.Option(
                    list,
                    cost,
                    gains,
                    result.totals,
                    opens,
                    givesUp,
                    missing.stream().distinct().toList(),
                    PlanWords.option(list, cost, gains, opens, givesUp));
        }

        private List<ActionPlan.AnswerChange> changes(Map<String, Object> changes) {
            return changes.entrySet().stream()
                    .map(change -> change(change.getKey(), change.getValue()))
                    .toList();
        }

        private ActionPlan.AnswerChange change(String path, Object to) {
            Field field = edits.field(path);
            Object from = Objects.requireNonNull(field.read(asked.profile()));
            Profile edited = edits.with(asked.profile(), path, to);
            return new ActionPlan.AnswerChange(
                    path,
                    field.title(),
                    plain(from),
                    words.of(field, from),
                    plain(to),
                    words.of(field, to),
                    List.of(),
                    edits.wholes(field).stream()
                            .filter(whole -> !Objects.equals(whole.read(asked.profile()), whole.read(edited)))
                            .map(whole -> new ActionPlan.Raised(whole.path(), whole.title()))
                            .toList());
        }

        private static Object plain(Object value) {
            return value instanceof Enum<?> code ? code.name() : value;
        }

        /** What more is spent: the greatest rise among sums that are part of each other, and all of those together. */
        private BigDecimal cost(Map<String, Object> changes) {
            Map<String, BigDecimal> rises = new TreeMap<>();
            changes.forEach((path, to) -> {
                Field field = edits.field(path);
                if (field.type() == FieldType.MONEY) {
                    List<Field> wholes = edits.wholes(field);
                    String outermost = wholes.isEmpty()
                            ? path
                            : wholes.get(wholes.size() - 1).path();
                    BigDecimal rise = Edits.number(to)
                            .subtract(Edits.number(Objects.requireNonNull(field.read(asked.profile()))));
                    rises.merge(outermost, rise.max(BigDecimal.ZERO), BigDecimal::max);
                }
            });
            return rises.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private ActionPlan.NearMiss nearMiss(
                Decided document, String name, Assessment.MeasureResult measure, List<Map<String, Object>> opening) {
            List<ActionPlan.Failing> failing = Remedies.failing(document, name).stream()
                    .map(rule -> failing(document, rule))
                    .toList();
            return new ActionPlan.NearMiss(
                    measure.id(),
                    measure.title(),
                    failing,
                    opening.stream()
                            .map(Map::size)
                            .min(Comparator.naturalOrder())
                            .orElse(null));
        }

        private ActionPlan.Failing failing(Decided document, ClauseRule rule) {
            PolicyDocument policy = document.sheet().document();
            Clause clause = policy.clauses().get(rule.clause());
            return new ActionPlan.Failing(
                    rule.text(),
                    rule.kind(),
                    policy.title(),
                    rule.clause(),
                    policy.number(),
                    clause == null ? "" : clause.locator(),
                    rule.oneOf(),
                    remedies.of(document, rule).stream()
                            .filter(remedy -> remedies.applied(remedy) != null)
                            .map(this::changes)
                            .toList());
        }

        private static ActionPlan.Reached reached(Assessment.MeasureResult measure) {
            return new ActionPlan.Reached(
                    measure.id(),
                    measure.title(),
                    measure.verdict(),
                    measure.amount(),
                    measure.note(),
                    measure.conditions().stream()
                            .filter(c -> c.kind() == ClauseRule.Kind.NOTICE && c.outcome() != Outcome.NOT_MET)
                            .map(Assessment.ConditionResult::text)
                            .toList());
        }

        private static Assessment.MeasureResult result(Assessment assessment, String id) {
            return assessment.measures().stream()
                    .filter(measure -> measure.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What came of some changes. */
    private record Tried(Assessment assessment, List<Totals.Sum> totals) {
        Tried(Assessment assessment) {
            this(assessment, Sums.of(assessment));
        }
    }
}
