package org.qianyi.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What answers that are each sound cannot say together. */
final class CrossChecks {

    private final FieldCatalogue catalogue;
    private final ReferenceData reference;
    private final Problems problems;

    CrossChecks(FieldCatalogue catalogue, ReferenceData reference, Problems problems) {
        this.catalogue = catalogue;
        this.reference = reference;
        this.problems = problems;
    }

    void check(Profile profile) {
        parkAtDestination(profile.destination());
        List<Qualification> qualifications = profile.enterprise().qualifications();
        for (int i = 0; qualifications != null && i < qualifications.size(); i++) {
            String path = problems.item("enterprise.qualifications", i);
            Qualification one = qualifications.get(i);
            inOrder(one.grantedOn(), path + ".grantedOn", one.validUntil(), path + ".validUntil");
        }
        Enterprise enterprise = profile.enterprise();
        inOrder(
                enterprise.establishedOn(),
                "enterprise.establishedOn",
                enterprise.aboveScaleSince(),
                "enterprise.aboveScaleSince");
        inOrder(
                profile.relocation().startOn(),
                "relocation.startOn",
                profile.relocation().productionOn(),
                "relocation.productionOn");
        Project project = profile.project();
        inOrder(project.investmentFrom(), "project.investmentFrom", project.investmentTo(), "project.investmentTo");
        for (Field part : catalogue.fields()) {
            if (part.partOf() != null) {
                within(profile, part, field(part.partOf()));
            }
        }
    }

    private void parkAtDestination(Destination destination) {
        Park park = destination.park() == null
                ? null
                : reference.park(destination.park()).orElse(null);
        Place place = destination.division() == null ? null : reference.place(destination.division());
        if (park == null || park.city() == null || place == null) {
            return;
        }
        String parkCity = park.city();
        boolean elsewhere = place.city() == null
                ? !parkCity.startsWith(place.province().substring(0, 2))
                : !parkCity.equals(place.city());
        if (elsewhere) {
            problems.add(
                    "destination.park",
                    () -> Messages.parkElsewhere(
                            field("destination.park"),
                            "destination.park",
                            park.title(),
                            title(parkCity),
                            title(place.city() == null ? place.province() : place.city())));
        }
    }

    private void inOrder(@Nullable LocalDate early, String earlyPath, @Nullable LocalDate late, String latePath) {
        if (early != null && late != null && late.isBefore(early)) {
            problems.add(latePath, () -> Messages.before(field(latePath), latePath, field(earlyPath), earlyPath));
        }
    }

    private void within(Profile profile, Field part, Field whole) {
        BigDecimal less = decimal(part.read(profile));
        BigDecimal more = decimal(whole.read(profile));
        if (less != null && more != null && less.compareTo(more) > 0) {
            problems.add(part.path(), () -> Messages.greater(part, part.path(), whole, whole.path()));
        }
    }

    private static @Nullable BigDecimal decimal(@Nullable Object number) {
        return number instanceof Integer count ? BigDecimal.valueOf(count) : (BigDecimal) number;
    }

    private Field field(String path) {
        return catalogue.find(path.replaceAll("\\[[0-9]+]", "[]")).orElseThrow();
    }

    private Text title(String division) {
        return reference.division(division).orElseThrow().title();
    }
}
