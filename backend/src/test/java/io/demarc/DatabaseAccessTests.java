package io.demarc;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.demarc.ProductionCode.CLASSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.tngtech.archunit.core.domain.JavaClass;
import java.sql.ResultSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How rows are read, and who takes a connection for how long. */
class DatabaseAccessTests {

    /** Outside of the portal's own conversions, row by row however many there are, or several records of one row. */
    private static final Set<String> READ_BY_HAND =
            Set.of("Organizations", "KeptChains", "RefusedRows", "Overview", "OverviewColumns", "Descriptions");

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
}
