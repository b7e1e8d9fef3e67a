package io.demarc;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.demarc.ProductionCode.CLASSES;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What differs from machine to machine, zone to zone and language to language is decided in one place. */
class OneRuleTests {

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
                .doNotHaveSimpleName("Present")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(CLASSES);
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
}
