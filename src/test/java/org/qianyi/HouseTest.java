package org.qianyi;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;

/** The floor plan (docs/house.md). A failure here means a new door; talk about the door before opening it. */
@AnalyzeClasses(packages = "org.qianyi", importOptions = DoNotIncludeTests.class)
class HouseTest {

    /** Bottom to top. A floor that does not exist fails: the layers are not optional. */
    @ArchTest
    static final ArchRule each_floor_rests_only_on_the_floors_below = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("profile")
            .definedBy("org.qianyi.profile..")
            .layer("policy")
            .definedBy("org.qianyi.policy..")
            .layer("rules")
            .definedBy("org.qianyi.rules..")
            .layer("assessment")
            .definedBy("org.qianyi.assessment..")
            .layer("plan")
            .definedBy("org.qianyi.plan..")
            .layer("publication")
            .definedBy("org.qianyi.publication..")
            .layer("storage")
            .definedBy("org.qianyi.storage..")
            .layer("api")
            .definedBy("org.qianyi.api..")
            .layer("web")
            .definedBy("org.qianyi.web..")
            .whereLayer("profile")
            .mayNotAccessAnyLayer()
            .whereLayer("policy")
            .mayOnlyAccessLayers("profile")
            .whereLayer("rules")
            .mayOnlyAccessLayers("profile", "policy")
            .whereLayer("assessment")
            .mayOnlyAccessLayers("profile", "policy", "rules")
            .whereLayer("plan")
            .mayOnlyAccessLayers("profile", "policy", "rules", "assessment")
            .whereLayer("publication")
            .mayOnlyAccessLayers("profile", "policy", "rules", "assessment", "plan")
            .whereLayer("storage")
            .mayOnlyAccessLayers("profile", "policy", "rules", "assessment", "plan", "publication")
            .whereLayer("api")
            .mayOnlyAccessLayers("profile", "policy", "rules", "assessment", "plan", "publication")
            .whereLayer("web")
            .mayOnlyAccessLayers("profile", "policy", "rules", "assessment", "plan", "publication");

    /** Within the rules: the language knows no Drools, and what rules can reach knows neither. */
    @ArchTest
    static final ArchRule the_rule_rooms_open_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("vocabulary")
            .definedBy("org.qianyi.rules.vocabulary..")
            .layer("language")
            .definedBy("org.qianyi.rules.language..")
            .layer("engine")
            .definedBy("org.qianyi.rules.engine..")
            .whereLayer("vocabulary")
            .mayNotAccessAnyLayer()
            .whereLayer("language")
            .mayOnlyAccessLayers("vocabulary")
            .whereLayer("engine")
            .mayOnlyAccessLayers("vocabulary", "language");

    @ArchTest
    static final ArchRule drools_stays_in_the_engine_room = noClasses()
            .that()
            .resideOutsideOfPackage("org.qianyi.rules.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.kie..", "org.drools..");

    @ArchTest
    static final ArchRule nothing_rests_on_the_roof = noClasses()
            .that()
            .resideOutsideOfPackage("org.qianyi")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.qianyi");

    @ArchTest
    static final ArchRule spring_stays_in_the_upper_floors = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.qianyi.profile..",
                    "org.qianyi.policy..",
                    "org.qianyi.rules..",
                    "org.qianyi.assessment..",
                    "org.qianyi.plan..",
                    "org.qianyi.publication..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..");

    /** Only what the writer wrote is compiled: one class, one caller. */
    @ArchTest
    static final ArchRule one_place_hands_text_to_drools = noClasses()
            .that()
            .doNotHaveSimpleName("RuleBase")
            .and()
            .doNotHaveSimpleName("RuleCompiler")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("RuleCompiler")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("KieFileSystem");

    @ArchTest
    static final ArchRule money_is_never_a_floating_point_number = noClasses()
            .should()
            .callMethod(BigDecimal.class, "doubleValue")
            .orShould()
            .callMethod(BigDecimal.class, "floatValue")
            .orShould()
            .callConstructor(BigDecimal.class, double.class)
            .orShould()
            .callConstructor(BigDecimal.class, double.class, MathContext.class)
            .orShould()
            .callMethod(BigDecimal.class, "valueOf", double.class);

    /** Whatever the time is asked of, {@code Instant} or {@code LocalDate}, the answer rests on a clock that a test can set. */
    @ArchTest
    static final ArchRule the_time_comes_from_the_clock = noClasses()
            .should()
            .callMethodWhere(target(owner(resideInAPackage("java.time..")))
                    .and(target(name("now")))
                    .and(not(target(rawParameterTypes(Clock.class)))));
}
