package io.demarc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.demarc.ProductionCode.CLASSES;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/** What controllers, entities and packages look like. */
class StyleTests {

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
