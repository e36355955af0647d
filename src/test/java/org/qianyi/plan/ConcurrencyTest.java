package org.qianyi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qianyi.TheRules.CATALOGUE;
import static org.qianyi.TheRules.REFERENCE;
import static org.qianyi.TheRules.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.qianyi.RandomProfiles;
import org.qianyi.assessment.Assessor;
import org.qianyi.profile.ProfileEditor;

/** Sixty-four at once get what each gets alone. */
class ConcurrencyTest {

    private static final int THREADS = 64;
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private final Assessor assessor = new Assessor(CATALOGUE, REFERENCE);
    private final NearMisses nearMisses = new NearMisses(assessor, CATALOGUE, REFERENCE);
    private final ActionPlans plans = new ActionPlans(assessor, CATALOGUE, REFERENCE);
    private final Sweeps sweeps = new Sweeps(assessor, CATALOGUE, REFERENCE);
    private final Destinations destinations = new Destinations(REFERENCE, new ProfileEditor(CATALOGUE, REFERENCE));
    private final Comparisons comparisons = new Comparisons(assessor, destinations, CATALOGUE);
    private final Years years = new Years(assessor);
    private final Comparer comparer = new Comparer(assessor, CATALOGUE, REFERENCE);

    /** Everything there is to ask about one profile. */
    private List<Object> all(int seed) {
        Asked asked = new Asked(RandomProfiles.profile(seed), library(), DAY.plusDays(seed % 40));
        Asked earlier = new Asked(RandomProfiles.profile(seed + 1), library(), DAY.minusYears(1));
        return List.of(
                nearMisses.assess(asked),
                plans.plan(asked, Set.of()),
                sweeps.sweep(asked, new Span("project.landArea", BigDecimal.ZERO, new BigDecimal("500"))),
                comparisons.compare(
                        asked.profile(), destinations.cities(asked.profile()).subList(0, 3), library(), asked.asOf()),
                years.outlook(asked.profile(), library(), asked.asOf(), 3),
                comparer.between(answer(earlier), answer(asked), true));
    }

    private Answer answer(Asked asked) {
        return new Answer(
                asked.profile(),
                asked.asOf(),
                asked.library(),
                assessor.assess(asked.profile(), asked.library(), asked.asOf()));
    }

    @Test
    void sixty_four_at_once_get_what_each_gets_alone() throws Exception {
        List<List<Object>> alone = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            alone.add(all(i));
        }
        CyclicBarrier together = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<Object>>> asking = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int seed = i;
                asking.add(() -> {
                    together.await();
                    return all(seed);
                });
            }
            List<Future<List<Object>>> found = threads.invokeAll(asking);
            for (int i = 0; i < THREADS; i++) {
                assertThat(Objects.requireNonNull(found.get(i).get())).isEqualTo(alone.get(i));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
