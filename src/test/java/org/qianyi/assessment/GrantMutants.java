package org.qianyi.assessment;

import java.util.ArrayList;
import java.util.List;
import org.qianyi.rules.language.Grant;

/** Every small mistake that could be made in what a rule gives, its figures aside. */
final class GrantMutants {

    /** A grant with one mistake in it, told in words. */
    record Changed(Mutant.Kind kind, String change, Grant grant) {}

    static List<Changed> of(Grant grant) {
        List<Changed> found = new ArrayList<>();
        Grant.Worth worth = grant.worth();
        if (grant.cap() != null) {
            found.add(bound("cappedAt", new Grant(worth, null, grant.floor(), grant.perYear())));
        }
        if (grant.floor() != null) {
            found.add(bound("withFloor", new Grant(worth, grant.cap(), null, grant.perYear())));
        }
        if (grant.perYear()) {
            found.add(bound("perYear", new Grant(worth, grant.cap(), grant.floor(), false)));
        }
        if (worth instanceof Grant.Worth.SumOver sum) {
            ConditionMutants.of(sum.matching())
                    .forEach(m -> found.add(new Changed(
                            m.kind(),
                            "counting: " + m.change(),
                            summing(grant, new Grant.Worth.SumOver(sum.list(), m.condition(), sum.each())))));
            of(sum.each())
                    .forEach(m -> found.add(new Changed(
                            m.kind(),
                            "each: " + m.change(),
                            summing(grant, new Grant.Worth.SumOver(sum.list(), sum.matching(), m.grant())))));
        }
        return found;
    }

    private static Changed bound(String word, Grant without) {
        return new Changed(Mutant.Kind.GRANT, "without " + word, without);
    }

    private static Grant summing(Grant grant, Grant.Worth.SumOver sum) {
        return new Grant(sum, grant.cap(), grant.floor(), grant.perYear());
    }

    private GrantMutants() {}
}
