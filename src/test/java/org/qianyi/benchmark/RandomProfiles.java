package org.qianyi.benchmark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Cluster;
import org.qianyi.profile.Destination;
import org.qianyi.profile.Division;
import org.qianyi.profile.Enterprise;
import org.qianyi.profile.Environment;
import org.qianyi.profile.Finance;
import org.qianyi.profile.Hire;
import org.qianyi.profile.HireKind;
import org.qianyi.profile.Industry;
import org.qianyi.profile.LandSupply;
import org.qianyi.profile.Listing;
import org.qianyi.profile.ListingMarket;
import org.qianyi.profile.ListingStage;
import org.qianyi.profile.Loan;
import org.qianyi.profile.LoanKind;
import org.qianyi.profile.LoanPurpose;
import org.qianyi.profile.Origin;
import org.qianyi.profile.Park;
import org.qianyi.profile.PriorAid;
import org.qianyi.profile.Profile;
import org.qianyi.profile.Project;
import org.qianyi.profile.Qualification;
import org.qianyi.profile.QualificationKind;
import org.qianyi.profile.QualificationLevel;
import org.qianyi.profile.ReferenceData;
import org.qianyi.profile.Relocation;
import org.qianyi.profile.RelocationMode;
import org.qianyi.profile.Talent;

/** Enterprises of every kind moving to Guangdong, half of them to Maoming. About one answer in eight is left open. */
final class RandomProfiles {

    private static final double OPEN = 0.12;

    private final Random random;
    private final ReferenceData reference;
    private final List<String> divisions;
    private final List<String> maoming;
    private final List<String> places;
    private final List<String> industries;
    private final List<String> parks;

    RandomProfiles(Random random, ReferenceData reference) {
        this.random = random;
        this.reference = reference;
        this.places = reference.divisions().stream().map(Division::code).toList();
        this.divisions = places.stream()
                .filter(code -> code.startsWith("44") && !code.equals("440000"))
                .toList();
        this.maoming =
                divisions.stream().filter(code -> code.startsWith("4409")).toList();
        this.industries = reference.industries().stream().map(Industry::code).toList();
        this.parks = reference.parks().stream().map(Park::id).toList();
    }

    Profile next() {
        return reference.resolve(new Profile(
                enterprise(),
                new Origin(known(() -> random.nextBoolean() ? one(divisions) : one(places))),
                new Destination(random.nextBoolean() ? one(maoming) : one(divisions), known(() -> one(parks))),
                relocation(),
                project(),
                environment(),
                finance(),
                new Talent(list(this::hire), count(50))));
    }

    private Enterprise enterprise() {
        return new Enterprise(
                null,
                null,
                known(() -> random.nextInt(3) > 0 ? "C39" : one(industries)),
                choice(Cluster.values()),
                day(2015, 2026),
                count(300),
                count(60),
                sum(9),
                sum(9),
                known(() -> random.nextInt(4) == 0 ? BigDecimal.ZERO : yuan(7)),
                sum(7),
                share(),
                share(),
                share(),
                truth(),
                truth(),
                truth(),
                truth(),
                truth(),
                day(2022, 2025),
                truth(),
                truth(),
                list(this::qualification),
                truth(),
                truth(),
                list(() -> one(List.of(PriorAid.values()))));
    }

    private Relocation relocation() {
        return new Relocation(
                choice(RelocationMode.values()), truth(), truth(), truth(), day(2023, 2026), day(2024, 2027));
    }

    private Project project() {
        return new Project(
                sum(9),
                sum(8),
                sum(8),
                known(() -> random.nextInt(3) == 0 ? BigDecimal.ZERO : yuan(7)),
                day(2023, 2025),
                day(2025, 2026),
                day(2024, 2027),
                truth(),
                truth(),
                truth(),
                truth(),
                truth(),
                truth(),
                truth(),
                truth(),
                emission(100),
                choice(LandSupply.values()),
                truth(),
                sum(4),
                emission(40),
                count(60),
                truth(),
                truth(),
                sum(9),
                sum(4),
                truth());
    }

    private Environment environment() {
        return new Environment(
                emission(10),
                emission(10),
                emission(10),
                emission(10),
                emission(10),
                emission(20_000),
                emission(10_000_000),
                truth(),
                truth(),
                truth());
    }

    private Finance finance() {
        return new Finance(
                list(this::loan),
                sum(6),
                sum(7),
                sum(8),
                new Listing(
                        choice(ListingStage.values()),
                        choice(ListingMarket.values()),
                        day(2019, 2026),
                        sum(8),
                        sum(6)));
    }

    private Loan loan() {
        return new Loan(
                sum(8),
                known(() -> BigDecimal.valueOf(random.nextInt(900), 4)),
                count(60),
                day(2024, 2028),
                choice(LoanPurpose.values()),
                choice(LoanKind.values()),
                known(() -> random.nextInt(4) > 0));
    }

    private Hire hire() {
        return new Hire(choice(HireKind.values()), count(5), count(60), truth());
    }

    private Qualification qualification() {
        return new Qualification(
                choice(QualificationKind.values()),
                choice(QualificationLevel.values()),
                day(2022, 2026),
                day(2024, 2029),
                truth());
    }

    private <T> @Nullable T known(Supplier<T> answer) {
        return random.nextDouble() < OPEN ? null : answer.get();
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <E> @Nullable E choice(E[] choices) {
        return known(() -> choices[random.nextInt(choices.length)]);
    }

    private @Nullable Boolean truth() {
        return known(random::nextBoolean);
    }

    private @Nullable Integer count(int below) {
        return known(() -> random.nextInt(below));
    }

    private @Nullable BigDecimal share() {
        return known(() -> BigDecimal.valueOf(random.nextInt(101), 2));
    }

    private @Nullable BigDecimal emission(int below) {
        return known(() -> BigDecimal.valueOf(random.nextInt(below)));
    }

    private @Nullable BigDecimal sum(int digits) {
        return known(() -> yuan(digits));
    }

    /** A sum of up to so many digits, small ones as likely as large ones, now and then with fen. */
    private BigDecimal yuan(int digits) {
        BigDecimal whole = BigDecimal.valueOf(1 + random.nextInt(999)).scaleByPowerOfTen(random.nextInt(digits - 1));
        return random.nextInt(5) == 0 ? whole.add(BigDecimal.valueOf(random.nextInt(100), 2)) : whole;
    }

    private @Nullable LocalDate day(int from, int until) {
        return known(() -> LocalDate.of(from, 1, 1).plusDays(random.nextInt((until - from + 1) * 365)));
    }

    private <T> @Nullable List<T> list(Supplier<T> item) {
        return known(() -> {
            List<T> items = new ArrayList<>();
            int size = random.nextInt(4);
            for (int i = 0; i < size; i++) {
                items.add(item.get());
            }
            return items;
        });
    }
}
