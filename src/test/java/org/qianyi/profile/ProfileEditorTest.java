package org.qianyi.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.qianyi.RandomProfiles;
import org.qianyi.TheRules;

/** Another answer in an otherwise equal profile. */
class ProfileEditorTest {

    private final ProfileEditor editor = new ProfileEditor(TheRules.CATALOGUE, TheRules.REFERENCE);
    private final CanonicalJson canonical = new CanonicalJson(TheRules.CATALOGUE);

    private static Profile read(String json) {
        return TheRules.READER
                .read(json.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(p -> new IllegalStateException(p.toString()));
    }

    private String json(Profile profile) {
        return new String(canonical.write(profile), StandardCharsets.UTF_8);
    }

    @Test
    void one_answer_changes_and_no_other() {
        Profile profile = read(
                """
                { "destination": { "division": "440902" }, "project": { "filed": false, "totalInvestment": 5 } }""");

        assertThat(json(editor.with(profile, "project.filed", true)))
                .isEqualTo(
                        """
                        {"destination":{"division":"440902"},"project":{"filed":true,"totalInvestment":5}}""");
        assertThat(editor.with(profile, "project.filed", null).project().filed())
                .isNull();
        assertThat(profile.project().filed()).isFalse();
    }

    @Test
    void an_item_of_a_list_and_an_object_not_there_before() {
        Profile profile = read(
                """
                { "destination": { "division": "440902" }, "finance": { "loans": [ { "rate": 0.03 }, { "rate": 0.04 } ] } }""");

        assertThat(json(editor.with(profile, "finance.loans[1].principal", new BigDecimal("100"))))
                .contains("[{\"rate\":0.03},{\"principal\":100,\"rate\":0.04}]");
        assertThat(json(editor.with(profile, "finance.listing.raised", BigDecimal.TEN)))
                .contains("\"listing\":{\"raised\":10}");
        assertThatThrownBy(() -> editor.with(profile, "finance.loans[2].rate", BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> editor.with(profile, "finance.nothing", BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void another_park_is_looked_up() {
        Profile profile = read("{ \"destination\": { \"division\": \"440902\" } }");
        Park park = TheRules.REFERENCE.parks().stream()
                .filter(p -> "440900".equals(p.city()))
                .findFirst()
                .orElseThrow();

        Site site = editor.with(profile, "destination.park", park.id())
                .destination()
                .site();

        assertThat(site).isEqualTo(new Site(park, null));
        assertThat(editor.with(profile, "destination.division", "440800")
                        .destination()
                        .city())
                .isEqualTo("440800");
    }

    @Test
    void what_cannot_stand_together_is_told() {
        Profile profile = read(
                """
                { "destination": { "division": "440902" }, "project": { "totalInvestment": 5, "fixedAssetInvestment": 5 } }""");

        assertThat(editor.contradictions(profile)).isEmpty();
        assertThat(editor.contradictions(editor.with(profile, "project.fixedAssetInvestment", BigDecimal.TEN)))
                .extracting(Problem::field)
                .containsExactly("project.fixedAssetInvestment");
    }

    @Property(tries = 100)
    void putting_an_answer_back_changes_nothing(@ForAll @LongRange(min = 0) long seed) {
        Profile profile = RandomProfiles.profile(seed);
        for (Field field : TheRules.CATALOGUE.fields()) {
            if (!field.derived() && !field.inList() && field.type() != FieldType.OBJECT) {
                Object value = field.read(profile);
                Profile blank = editor.with(profile, field.path(), null);

                assertThat(field.read(blank)).isNull();
                assertThat(editor.with(blank, field.path(), value)).isEqualTo(profile);
            }
        }
    }
}
