package org.qianyi.assessment;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.Confidence;
import org.qianyi.policy.Parameter;
import org.qianyi.profile.Field;
import org.qianyi.profile.Profile;
import org.qianyi.profile.Text;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.Grant;
import org.qianyi.rules.language.Kleene;
import org.qianyi.rules.language.Operand;
import org.qianyi.rules.vocabulary.Law;

/** What one amount rule's grant is worth on one day. What does not depend on the applicant is reckoned once. */
final class Price {

    private static final Amount IN_KIND =
            Amount.unquantified(new Text("实物或服务支持，不折算金额。", "Support in kind; no sum of money."));
    private static final Amount NO_FIGURE =
            Amount.unquantified(new Text("已公布的文本没有写明金额。", "The published texts state no sum."));

    private final Grant grant;
    private final String unit;
    private final Basis basis;
    private final Confidence confidence;
    private final Map<Operand, Text> figures;
    private final List<Operand> answers;
    private final @Nullable Amount fixed;

    Price(Grant grant, Law law) {
        this.grant = grant;
        this.unit = grant.perYear() ? "CNY/year" : "CNY";
        this.basis = basis(grant.worth());
        List<Parameter.@Nullable Dated> figures = grant.operands()
                .filter(Operand.Figure.class::isInstance)
                .map(figure -> law.dated(((Operand.Figure) figure).index()))
                .toList();
        Confidence weakest = Confidence.OFFICIAL;
        for (Parameter.Dated figure : figures) {
            weakest = figure == null ? weakest : weakest.weaker(figure.confidence());
        }
        this.confidence = weakest;
        Kleene nobody = new Kleene(Profile.EMPTY, law, term -> Outcome.UNKNOWN);
        this.figures = Derivation.figures(grant, nobody);
        this.answers = grant.operands()
                .filter(Operand.Answer.class::isInstance)
                .distinct()
                .toList();
        if (grant.worth() instanceof Grant.Worth.InKind) {
            this.fixed = IN_KIND;
        } else if (grant.worth() instanceof Grant.Worth.Unquantified || figures.contains(null)) {
            this.fixed = NO_FIGURE;
        } else {
            boolean sameForAll = !(grant.worth() instanceof Grant.Worth.SumOver) && answers.isEmpty();
            this.fixed = sameForAll ? amount(nobody, Field::title) : null;
        }
    }

    /** The amount if the rule is met. */
    Amount of(Kleene applicant, Shown shown) {
        return fixed != null
                ? fixed
                : amount(applicant, field -> shown.of(field).text());
    }

    private Amount amount(Kleene applicant, Function<Field, Text> worded) {
        Range range = new Appraiser(applicant).appraise(grant);
        return Amount.of(range, unit, basis, confidence, new Derivation(applicant, worded, figures).of(grant, range));
    }

    /** Adds the answers the amount is reckoned from and that are not known. */
    void missing(Missing missing) {
        if (!answers.isEmpty()) {
            missing.collect(grant, answers);
        }
    }

    private static Basis basis(Grant.Worth worth) {
        if (worth instanceof Grant.Worth.Share share) {
            return share.binding() == Grant.Binding.CEILING ? Basis.CEILING : Basis.PUBLISHED;
        }
        if (worth instanceof Grant.Worth.SumOver sum) {
            return basis(sum.each().worth());
        }
        if (worth instanceof Grant.Worth.AtMost) {
            return Basis.CEILING;
        }
        return worth instanceof Grant.Worth.Saving ? Basis.DERIVED : Basis.PUBLISHED;
    }
}
