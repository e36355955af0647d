package org.qianyi.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianyi.RandomProfiles;
import org.qianyi.TheRules;
import org.qianyi.profile.CanonicalJson;
import org.qianyi.profile.Profile;
import org.qianyi.profile.Reading;

class StoredAnswersTest {

    private static final CanonicalJson CANONICAL = new CanonicalJson(TheRules.CATALOGUE);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_kept_profile_comes_back_from_the_form_as_it_was(long seed) {
        Profile kept = TheRules.READER
                .read(RandomProfiles.json(seed))
                .orElseThrow(problems -> new IllegalStateException(problems.toString()));

        Answers answers = StoredAnswers.of(CANONICAL.write(kept), TheRules.CATALOGUE);
        Reading again = TheRules.READER.readForm(answers.entries());

        assertThat(again.problems()).isEmpty();
        assertThat(again.profile()).isEqualTo(kept);
    }
}
