package io.demarc;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

class StyleTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.demarc");

    /** Outside of the portal's own conversions, row by row however many there are, or five records of one row. */
    private static final Set<String> READ_BY_HAND = Set.of("Organizations", "KeptChains", "RefusedRows", "Overview");

    @Test
    void controllers_belong_to_their_module_alone() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    /** What else is reviewed one day is not to find use cases in its way. */
    @Test
    void reviews_know_use_cases_in_one_place_alone() {
        noClasses()
                .that()
                .resideInAPackage("io.demarc.review..")
                .and()
                .resideOutsideOfPackage("io.demarc.review.usecase")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.demarc.inventory..")
                .check(CLASSES);
    }

    @Test
    void names_are_nouns_not_patterns() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Dto|DTO|Util|Utils|Helper|Manager|Base)")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(CLASSES);
    }

    @Test
    void entities_change_only_through_words_of_the_business() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .check(CLASSES);
    }

    @Test
    void entities_are_told_what_time_it_is() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .callMethod(Instant.class, "now")
                .check(CLASSES);
        noClasses().should().callMethod(Instant.class, "now").check(CLASSES);
        noClasses()
                .that()
                .doNotHaveSimpleName("TimeConfiguration")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(CLASSES);
    }

    @Test
    void no_case_is_changed_as_the_machine_s_language_would() {
        // A Turkish machine makes a dotless i of an I.
        noClasses()
                .should()
                .accessTargetWhere(JavaAccess.Predicates.targetOwner(JavaClass.Predicates.type(String.class))
                        .and(describe(
                                "changes case without a locale",
                                access -> Set.of("toLowerCase", "toUpperCase")
                                                .contains(access.getTarget().getName())
                                        && access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                                        && target.getRawParameterTypes().isEmpty())))
                .check(CLASSES);
    }

    /** Names are the same when io.demarc.text.Name says so; these compare words of protocols and of our own. */
    @Test
    void names_are_compared_by_the_one_rule() {
        noClasses()
                .that(describe("do not compare words of protocols or our own", it -> !Set.of(
                                "AnswerType", "PageResponse", "Layers", "BoundaryController")
                        .contains(it.getSimpleName())))
                .should()
                .callMethod(String.class, "equalsIgnoreCase", String.class)
                .orShould()
                .callMethod(String.class, "compareToIgnoreCase", String.class)
                .check(CLASSES);
        methods().should().haveNameNotMatching(".*IgnoreCase").check(CLASSES);
    }

    /** Which day it is differs from zone to zone: due dates and ends of approvals go by the organization's. */
    @Test
    void only_the_organizations_calendar_says_what_day_it_is() {
        noClasses()
                .that()
                .doNotHaveSimpleName("BusinessCalendar")
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now", Clock.class)
                .orShould()
                .callMethod(LocalDate.class, "now", ZoneId.class)
                .orShould()
                .callMethod(LocalDate.class, "ofInstant", Instant.class, ZoneId.class)
                .orShould()
                .callMethod(OffsetDateTime.class, "toLocalDate")
                .orShould()
                .callMethod(ZonedDateTime.class, "toLocalDate")
                .check(CLASSES);
    }

    /** Whoever needs more of them has two subjects: look for the second noun. */
    @Test
    void no_class_has_more_than_six_collaborators() {
        constructors()
                .that()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Component.class)
                .should(new ArchCondition<>("have at most 6 parameters") {
                    @Override
                    public void check(JavaConstructor constructor, ConditionEvents events) {
                        int collaborators = constructor.getRawParameterTypes().size();
                        if (collaborators > 6)
                            events.add(SimpleConditionEvent.violated(
                                    constructor, constructor.getOwner().getName() + " has " + collaborators));
                    }
                })
                .check(CLASSES);
    }

    /** Columns become the components of a record by the one conversion of all; by hand only where it says why. */
    @Test
    void rows_are_read_as_records() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.demarc.listing")
                .and(describe(
                        "do not say why they do",
                        it -> !READ_BY_HAND.contains(it.getName().replaceAll(".*\\.|\\$.*", ""))))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ResultSet.class)
                .check(CLASSES);
    }

    /** A stream of rows keeps its connection until it is closed, where no transaction ends it. */
    @Test
    void rows_are_read_to_the_end() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(CLASSES);
    }

    /** A job of an organization keeps nobody else's waiting. */
    @Test
    void jobs_take_turns() {
        noClasses()
                .that()
                .doNotHaveSimpleName("FairTask")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Tasks.class)
                .check(CLASSES);
    }

    /** Whoever holds one connection and waits for another has everybody wait when all do, and pages have one already. */
    @Test
    void nobody_takes_a_second_connection() {
        assertThat(CLASSES.stream()
                        .filter(it -> Stream.concat(Stream.of(it), it.getMethods().stream())
                                .anyMatch(part -> part.tryGetAnnotationOfType(Transactional.class)
                                        .filter(own -> own.propagation() == Propagation.REQUIRES_NEW)
                                        .isPresent()))
                        .map(JavaClass::getSimpleName))
                .as("of those that no page calls but a costly one, which has no transaction")
                .containsOnly("Verification");
    }

    @Test
    void the_kernel_stays_small() {
        classes()
                .that()
                .resideInAPackage("io.demarc.kernel")
                .and()
                .areTopLevelClasses()
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should(beAtMost(15))
                .check(CLASSES);
    }

    /** Reference data is read strictly, by one reader; the demo's file is no reference data. */
    @Test
    void only_reference_data_and_the_demo_are_read_from_yaml() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.demarc.reference", "io.demarc.demo")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson.dataformat.yaml..")
                .check(CLASSES);
    }

    /** Modulith sees to the modules, this to the packages that a module is split into. */
    @Test
    void packages_do_not_depend_on_each_other_in_a_circle() {
        slices().matching("io.demarc.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    private static ArchCondition<JavaClass> beAtMost(int bound) {
        return new ArchCondition<>("be at most " + bound) {

            private int seen;

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (++seen > bound)
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is one too many"));
            }
        };
    }
}
