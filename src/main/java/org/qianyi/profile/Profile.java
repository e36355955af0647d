package org.qianyi.profile;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise says about itself and its move, in eight groups. A group is never null: one about which nothing is known
 * is empty. Within a group null means not known, and an empty list means known to have none.
 *
 * @param enterprise the enterprise itself (企业)
 * @param origin where it is (转出地)
 * @param destination where it goes (转入地)
 * @param relocation the move (迁移)
 * @param project what is built (项目)
 * @param environment emissions and energy (环境与能源)
 * @param finance loans, foreign capital, listing (资金)
 * @param talent people (人才)
 */
public record Profile(
        Enterprise enterprise,
        Origin origin,
        Destination destination,
        Relocation relocation,
        Project project,
        Environment environment,
        Finance finance,
        Talent talent) {

    /** Nothing known. Not a valid question yet: a destination is needed. */
    public static final Profile EMPTY = new Profile(null, null, null, null, null, null, null, null);

    /** Takes null for a group about which nothing is known. */
    public Profile(
            @Nullable Enterprise enterprise,
            @Nullable Origin origin,
            @Nullable Destination destination,
            @Nullable Relocation relocation,
            @Nullable Project project,
            @Nullable Environment environment,
            @Nullable Finance finance,
            @Nullable Talent talent) {
        this.enterprise = Objects.requireNonNullElse(enterprise, Enterprise.EMPTY);
        this.origin = Objects.requireNonNullElse(origin, Origin.EMPTY);
        this.destination = Objects.requireNonNullElse(destination, Destination.EMPTY);
        this.relocation = Objects.requireNonNullElse(relocation, Relocation.EMPTY);
        this.project = Objects.requireNonNullElse(project, Project.EMPTY);
        this.environment = Objects.requireNonNullElse(environment, Environment.EMPTY);
        this.finance = Objects.requireNonNullElse(finance, Finance.EMPTY);
        this.talent = Objects.requireNonNullElse(talent, Talent.EMPTY);
    }

    /** The same profile asked for the law of a day: what kind of park the destination is may depend on it. */
    public Profile on(LocalDate asOf) {
        return withDestination(destination.on(asOf));
    }

    /** The same question asked of another place. */
    public Profile withDestination(Destination other) {
        return new Profile(enterprise, origin, other, relocation, project, environment, finance, talent);
    }
}
