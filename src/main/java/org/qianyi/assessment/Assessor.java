package org.qianyi.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qianyi.profile.FieldCatalogue;
import org.qianyi.profile.Profile;
import org.qianyi.profile.ReferenceData;
import org.qianyi.rules.engine.RuleLibrary;

/** Puts a profile to a library of rules on a day and answers. Any number of threads may ask; the same question gets the same answer. */
public final class Assessor {

    /** Days whose figures are kept filled in. Most questions ask about today. */
    private static final int DAYS_KEPT = 64;

    private record Day(String library, LocalDate asOf) {}

    private final FieldCatalogue catalogue;
    private final ValueText words;
    private final Map<Day, List<DatedSheet>> days =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Day, List<DatedSheet>> eldest) {
                    return size() > DAYS_KEPT;
                }
            });

    public Assessor(FieldCatalogue catalogue, ReferenceData reference) {
        this.catalogue = catalogue;
        this.words = new ValueText(reference);
    }

    /**
     * The answer.
     *
     * @param profile a profile that was read, so that it has a destination
     * @param asOf the day whose law applies
     */
    public Assessment assess(Profile profile, RuleLibrary library, LocalDate asOf) {
        List<Assessment.MeasureResult> measures = new ArrayList<>();
        List<Assessment.DutyResult> duties = new ArrayList<>();
        for (DatedSheet sheet : on(library, asOf)) {
            sheet.answer(profile, measures, duties);
        }
        return new Assessment(
                Totals.of(measures), List.copyOf(measures), List.copyOf(duties), Totals.questions(measures, catalogue));
    }

    private List<DatedSheet> on(RuleLibrary library, LocalDate asOf) {
        Day day = new Day(library.sha256(), asOf);
        List<DatedSheet> known = days.get(day);
        if (known == null) {
            known = library.documents().stream()
                    .map(compiled -> new DatedSheet(compiled, asOf, words))
                    .toList();
            days.put(day, known);
        }
        return known;
    }
}
