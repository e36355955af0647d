package org.qianyi.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qianyi.assessment.Assessment;
import org.qianyi.plan.Answer;
import org.qianyi.plan.Comparer;
import org.qianyi.profile.Profile;
import org.qianyi.profile.ProfileReader;
import org.qianyi.profile.Text;
import org.qianyi.rules.engine.RuleLibrary;
import tools.jackson.core.JacksonException;

/**
 * Where kept answers are put beside each other. What they say is taken from what was kept; the rules are looked up for figures and
 * clauses, and asked again only where that gives both answers to the byte.
 */
public final class DifferenceDesk {

    private final Comparer comparer;
    private final Publisher publisher;
    private final ProfileReader reader;

    public DifferenceDesk(Comparer comparer, Publisher publisher, ProfileReader reader) {
        this.comparer = comparer;
        this.publisher = publisher;
        this.reader = reader;
    }

    /**
     * In what two answers differ.
     *
     * @param again how the replay of the first came out
     * @param afterAgain how that of the second did
     * @throws ReportStore.DamagedException if one cannot be read any more
     * @throws Publisher.BusyException if rules of one would have to be compiled while others are
     */
    public DifferenceReport between(
            ReportStore.Kept before, Desk.Replay again, ReportStore.Kept after, Desk.Replay afterAgain) {
        Optional<Publication> rulesBefore = publication(before.receipt(), again);
        Optional<Publication> rulesAfter = publication(after.receipt(), afterAgain);
        List<Text> limits = new ArrayList<>(limits("前一次", "The answer before", again));
        limits.addAll(limits("后一次", "The answer after", afterAgain));
        return new DifferenceReport(
                before.id(),
                after.id(),
                before.receipt(),
                after.receipt(),
                changes(rulesBefore.orElse(null), rulesAfter.orElse(null)),
                List.copyOf(limits),
                comparer.between(answer(before, rulesBefore), answer(after, rulesAfter), limits.isEmpty()));
    }

    private Optional<Publication> publication(Receipt receipt, Desk.Replay again) {
        return again == Desk.Replay.NO_PUBLICATION
                ? Optional.empty()
                : publisher.find(receipt.publication()).filter(p -> p.sha256().equals(receipt.rulesSha256()));
    }

    private static @Nullable Changes changes(@Nullable Publication before, @Nullable Publication after) {
        return before == null || after == null || before.sha256().equals(after.sha256())
                ? null
                : Changes.between(before.folder(), after.folder());
    }

    private static List<Text> limits(String zh, String en, Desk.Replay again) {
        return switch (again) {
            case OTHER_ENGINE ->
                List.of(new Text(
                        zh + "是另一版程序算的，不能重算：差异照两份存档列出，没有逐项试算哪些填报、日期或规则起了作用。",
                        en
                                + " was given by another version of the program and cannot be reproduced: the differences are those of"
                                + " what was kept, and which answers, day or rules bring them about was not tried."));
            case NO_PUBLICATION ->
                List.of(new Text(
                        zh + "所用的规则已不在存档中，或被改动：差异照两份存档列出，哪些规则、哪些数值不同无从比较。",
                        en
                                + " rests on rules that are not kept any more, or were changed: the differences are those of what was"
                                + " kept, and rules and figures could not be compared."));
            case IDENTICAL, DIFFERENT, CHANGED -> List.of();
        };
    }

    private Answer answer(ReportStore.Kept kept, Optional<Publication> rules) {
        Profile profile = reader.read(kept.profile()).profile();
        if (profile == null) {
            throw new ReportStore.DamagedException();
        }
        try {
            Report report = ReportJson.read(kept.report());
            return new Answer(
                    profile,
                    kept.receipt().asOf(),
                    rules.<RuleLibrary>map(Publication::library).orElse(null),
                    new Assessment(report.totals(), report.measures(), report.duties(), report.questions()));
        } catch (JacksonException e) {
            throw new ReportStore.DamagedException();
        }
    }
}
