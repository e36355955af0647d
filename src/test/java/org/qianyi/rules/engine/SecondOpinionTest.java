package org.qianyi.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.qianyi.policy.RuleFolder;
import org.qianyi.profile.Profile;
import org.qianyi.rules.Outcome;
import org.qianyi.rules.language.ClauseRule;
import org.qianyi.rules.language.Fixtures;
import org.qianyi.rules.language.Kleene;
import org.qianyi.rules.language.RuleSheet;
import org.qianyi.rules.vocabulary.Law;

/** Drools, firing the canonical text, and {@link Kleene}, reading the sheet, must come to the same result. */
class SecondOpinionTest {

    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2012, 6, 1), LocalDate.of(2024, 2, 29), LocalDate.of(2026, 11, 22));

    @Test
    void drools_and_kleene_agree_on_the_real_rules() {
        List<RuleSheet> sheets = Fixtures.check(Fixtures.realRules()).sheets();

        assertAgreement(sheets, 400, new Random(1));
    }

    /** Seldom, because a build takes a second; each try asks 40 rules 200 times. */
    @Property(tries = 6, shrinking = net.jqwik.api.ShrinkingMode.OFF)
    void drools_and_kleene_agree_on_any_rules(@ForAll long seed) {
        Random random = new Random(seed);
        RuleSheet sheet = Fixtures.sheet(RandomRules.document(random, 40));

        Set<Outcome> seen = assertAgreement(List.of(sheet), 200, random);

        assertThat(seen).containsExactlyInAnyOrder(Outcome.values());
    }

    private static Set<Outcome> assertAgreement(List<RuleSheet> sheets, int profiles, Random random) {
        RuleBase base = RuleBase.compile(sheets);
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
        List<Profile> asked = RandomProfiles.of(sheets).generator(profiles).stream(random)
                .map(shrinkable -> shrinkable.value())
                .limit(profiles)
                .toList();
        for (Profile undated : asked) {
            LocalDate day = DAYS.get(random.nextInt(DAYS.size()));
            Profile profile = undated.on(day);
            Law[] laws =
                    sheets.stream().map(sheet -> Law.of(sheet.document(), day)).toArray(Law[]::new);
            Outcome[][] fired = base.evaluate(profile, laws);
            for (int i = 0; i < laws.length; i++) {
                RuleSheet sheet = sheets.get(i);
                List<Outcome> reckoned = reckon(sheet, profile, laws[i]);
                assertThat(named(sheet, Arrays.asList(Objects.requireNonNull(fired[i]))))
                        .as("%s on %s for %s", sheet.document().folder(), day, profile)
                        .isEqualTo(named(sheet, reckoned));
                seen.addAll(reckoned);
            }
        }
        return seen;
    }

    private static Map<String, Outcome> named(RuleSheet sheet, List<Outcome> outcomes) {
        Map<String, Outcome> named = new LinkedHashMap<>();
        sheet.rules().forEach(rule -> named.put(rule.name(), outcomes.get(rule.index())));
        return named;
    }

    /** Outcomes by rule, without Drools. */
    private static List<Outcome> reckon(RuleSheet sheet, Profile profile, Law law) {
        Map<String, Outcome> terms = new LinkedHashMap<>();
        Kleene kleene = new Kleene(profile, law, term -> Objects.requireNonNull(terms.get(term), term));
        sheet.terms()
                .forEach((term, defining) -> terms.put(
                        term,
                        Outcome.any(defining.stream()
                                .map(rule -> kleene.evaluate(rule.condition(), null))
                                .toList())));
        return sheet.rules().stream()
                .map(rule -> kleene.evaluate(rule.condition(), null))
                .toList();
    }

    @Test
    void the_order_of_rules_and_files_changes_nothing() {
        RuleSheet written = Fixtures.sheet(RandomRules.document(new Random(7), 24));
        RuleSheet shuffled = Fixtures.sheet(shuffled(new Random(7), 24));
        List<RuleSheet> both = List.of(written, shuffled);
        RuleBase base = RuleBase.compile(both);

        for (Profile profile : RandomProfiles.of(both).sampleStream().limit(200).toList()) {
            Law law = Law.of(written.document(), DAYS.get(1));
            Outcome[][] fired = base.evaluate(profile, new Law[] {law, law});

            assertThat(named(written, Arrays.asList(Objects.requireNonNull(fired[0]))))
                    .isEqualTo(named(shuffled, Arrays.asList(Objects.requireNonNull(fired[1]))));
        }
    }

    /** The same rules backwards, spread over two files whose names are the other way round. */
    private static RuleFolder shuffled(Random random, int rules) {
        RuleFolder folder = RandomRules.document(random, rules);
        String text = Objects.requireNonNull(folder.files().get("random/rules.drl"));
        List<String> parts = new ArrayList<>(List.of(text.split("(?=rule \")", -1)));
        String head = parts.remove(0);
        Collections.reverse(parts);
        int half = parts.size() / 2;
        Map<String, String> files = new LinkedHashMap<>(folder.files());
        files.put("random/rules.drl", head + String.join("", parts.subList(0, half)));
        files.put("random/a.drl", head + String.join("", parts.subList(half, parts.size())));
        return new RuleFolder(new java.util.TreeMap<>(files));
    }

    @Test
    void a_term_found_by_several_rules_holds_if_one_does() {
        RuleSheet sheet = Fixtures.sheet(
                Fixtures.document(
                        "test",
                        "",
                        """
                package rules.test
                rule "甲" @defines( "迁入地" ) @clause( "c" ) @en( "a" ) when Destination( city == "440900" ) then end
                rule "乙" @defines( "迁入地" ) @clause( "c" ) @en( "b" ) when Destination( city == "440800" ) then end
                rule "丙" @requirement( "support" ) @clause( "c" ) @en( "c" ) when Term( name == "迁入地" ) then end
                """));
        RuleBase base = RuleBase.compile(List.of(sheet));
        Law[] laws = {Law.of(sheet.document(), DAYS.get(1))};
        ClauseRule last = sheet.rules().get(2);

        assertThat(base.evaluate(profileIn("440800"), laws)[0][last.index()]).isEqualTo(Outcome.MET);
        assertThat(base.evaluate(profileIn("441200"), laws)[0][last.index()]).isEqualTo(Outcome.NOT_MET);
        assertThat(base.evaluate(Profile.EMPTY, laws)[0][last.index()]).isEqualTo(Outcome.UNKNOWN);
    }

    private static Profile profileIn(String division) {
        return Profile.EMPTY.withDestination(Fixtures.REFERENCE.destination(division, null));
    }
}
