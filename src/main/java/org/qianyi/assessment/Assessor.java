package org.qianyi.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.Profile;
import org.qianyi.profile.ReferenceData;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.engine.RuleBase;
import org.qianyi.rules.engine.RuleLibrary;
import org.qianyi.rules.vocabulary.Law;

/** Puts a profile to a library of rules on a day and answers. Any number of threads may ask; the same question gets the same answer. */
public final class Assessor {

    /** Days whose figures are kept filled in. Most questions ask about today. */
    private static final int DAYS_KEPT = 16;

    private static final Outcome[] NONE = {};

    private record Day(String library, LocalDate asOf) {}

    private final FieldCatalogue catalogue;
    private final ValueText words;
    private final ReadyAnswers ready;
    private final Map<Day, List<DatedSheet>> days = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Day, List<DatedSheet>> eldest) {
            return size() > DAYS_KEPT;
        }
    });

    public Assessor(FieldCatalogue catalogue, ReferenceData reference) {
        this.catalogue = catalogue;
        this.words = new ValueText(reference);
        this.ready = new ReadyAnswers(catalogue, reference, words);
    }

    /**
     * The answer.
     *
     * @param asked a profile that was read, so that it has a destination
     * @param asOf the day whose law applies
     */
    public Assessment assess(Profile asked, RuleLibrary library, LocalDate asOf) {
        Profile profile = asked.on(asOf);
        List<DatedSheet> sheets = on(library, asOf);
        return explained(profile, library, sheets, fire(profile, sheets));
    }

    /** What became of the rules, document by document, of those that can apply; nothing is explained. */
    public List<Decided> decide(Profile asked, RuleLibrary library, LocalDate asOf) {
        Profile profile = asked.on(asOf);
        List<DatedSheet> sheets = on(library, asOf);
        return decided(profile, sheets, fire(profile, sheets));
    }

    /** Both, asked once. */
    public Answered answer(Profile asked, RuleLibrary library, LocalDate asOf) {
        Profile profile = asked.on(asOf);
        List<DatedSheet> sheets = on(library, asOf);
        List<Outcome[]> fired = fire(profile, sheets);
        return new Answered(explained(profile, library, sheets, fired), decided(profile, sheets, fired));
    }

    private Assessment explained(Profile profile, RuleLibrary library, List<DatedSheet> sheets, List<Outcome[]> fired) {
        Shown shown = new Shown(profile, ready, words);
        List<Assessment.MeasureResult> measures = new ArrayList<>();
        List<Assessment.DutyResult> duties = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            sheets.get(i).answer(profile, shown, fired.get(i), measures, duties);
        }
        Bundle bundle = Bundle.of(List.copyOf(measures), library.interplay());
        List<Assessment.Total> totals = Totals.of(bundle);
        return new Assessment(
                totals, bundle.measures(), List.copyOf(duties), Questions.of(bundle.measures(), totals, catalogue));
    }

    private static List<Decided> decided(Profile profile, List<DatedSheet> sheets, List<Outcome[]> fired) {
        List<Decided> decided = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            if (fired.get(i) != NONE) {
                decided.add(sheets.get(i).decided(profile, fired.get(i)));
            }
        }
        return decided;
    }

    /** Asks each rule base once, for those of its documents that can apply; what became of the rules of each document, none for the others. */
    private static List<Outcome[]> fire(Profile profile, List<DatedSheet> sheets) {
        Map<RuleBase, @Nullable Law[]> laws = new IdentityHashMap<>();
        for (DatedSheet sheet : sheets) {
            Law law = sheet.lawFor(profile);
            if (law != null) {
                RuleLibrary.Compiled compiled = sheet.compiled();
                laws.computeIfAbsent(compiled.base(), base -> new Law[base.documents()])[compiled.number()] = law;
            }
        }
        Map<RuleBase, @Nullable Outcome[][]> fired = new IdentityHashMap<>();
        laws.forEach((base, asked) -> fired.put(base, base.evaluate(profile, asked)));
        List<Outcome[]> outcomes = new ArrayList<>(sheets.size());
        for (DatedSheet sheet : sheets) {
            @Nullable Outcome[][] found = fired.get(sheet.compiled().base());
            Outcome[] own = found == null ? null : found[sheet.compiled().number()];
            outcomes.add(own == null ? NONE : own);
        }
        return outcomes;
    }

    private List<DatedSheet> on(RuleLibrary library, LocalDate asOf) {
        Day day = new Day(library.sha256(), asOf);
        List<DatedSheet> known = days.get(day);
        if (known == null) {
            known = library.documents().stream()
                    .map(compiled -> new DatedSheet(compiled, asOf, words, ready))
                    .toList();
            days.put(day, known);
        }
        return known;
    }
}
