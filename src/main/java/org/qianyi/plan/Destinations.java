package org.qianyi.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qianyi.profile.Destination;
import org.qianyi.profile.Division;
import org.qianyi.profile.Park;
import org.qianyi.profile.Place;
import org.qianyi.profile.Profile;
import org.qianyi.profile.ProfileEditor;
import org.qianyi.profile.ReferenceData;
import org.qianyi.profile.Text;

/** Where a move might go instead, and the same profile there. */
public final class Destinations {

    private static final String DIVISION = "destination.division";
    private static final String PARK = "destination.park";

    private final ReferenceData reference;
    private final ProfileEditor editor;

    public Destinations(ReferenceData reference, ProfileEditor editor) {
        this.reference = reference;
        this.editor = editor;
    }

    /**
     * One place to go.
     *
     * @param division its code
     * @param park id of the park; null if none was named
     */
    public record Choice(String division, @Nullable String park) {}

    /** Where the profile goes as it is. */
    public Choice home(Profile profile) {
        return new Choice(
                Objects.requireNonNull(profile.destination().division()),
                profile.destination().park());
    }

    /** Every city of the province the profile goes to, by code; its own city as exactly as the profile knows it. */
    public List<Choice> cities(Profile profile) {
        Destination home = profile.destination();
        String province = home.province();
        return reference.divisions().stream()
                .filter(division -> division.isCity() && division.provinceCode().equals(province))
                .map(city -> city.code().equals(home.city()) ? home(profile) : new Choice(city.code(), null))
                .toList();
    }

    /** Every park on the list in the province the profile goes to, in the order of the list. */
    public List<Choice> parks(Profile profile) {
        String province = profile.destination().province();
        return reference.parks().stream()
                .flatMap(park -> at(park).stream())
                .filter(choice -> Objects.requireNonNull(reference.place(choice.division()))
                        .province()
                        .equals(province))
                .toList();
    }

    /** A park, in its county if the list says which, else in its city; empty for "in no park". */
    public Optional<Choice> at(Park park) {
        String division = park.county() != null ? park.county() : park.city();
        return division == null ? Optional.empty() : Optional.of(new Choice(division, park.id()));
    }

    /** The same profile, going there. A park it names already goes along only where it lies. */
    public Profile moved(Profile profile, Choice choice) {
        Profile there = editor.with(profile, DIVISION, choice.division());
        if (choice.park() != null || !fits(there)) {
            there = editor.with(there, PARK, choice.park());
        }
        return there;
    }

    private boolean fits(Profile there) {
        String named = there.destination().park();
        Park park = named == null ? null : reference.park(named).orElse(null);
        Place place = there.destination().place();
        boolean otherCounty = park != null
                && park.county() != null
                && place != null
                && place.county() != null
                && !park.county().equals(place.county());
        return !otherCounty && editor.contradictions(there).isEmpty();
    }

    /** What a division is called, a county with its city. */
    public Text title(String code) {
        Division division = reference.division(code).orElseThrow();
        Division city =
                division.isCounty() ? reference.division(division.cityCode()).orElse(null) : null;
        return city == null
                ? division.title()
                : new Text(
                        city.title().zh() + division.title().zh(),
                        division.title().en() + ", " + city.title().en());
    }

    /** What a park is called; null for none. */
    public @Nullable Text parkTitle(@Nullable String park) {
        return park == null ? null : reference.park(park).map(Park::title).orElse(null);
    }
}
