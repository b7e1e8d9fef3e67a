package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What databases of earlier versions bring along is tested where it belongs, with {@link EarlierDatabase}. */
class MigrationTests {

    @Test
    void an_empty_database_can_be_migrated_and_then_again() {
        var empty = TestDatabase.empty();
        assertThat(TestDatabase.flyway(empty).migrate().migrationsExecuted).isPositive();
        assertThat(TestDatabase.flyway(empty).migrate().migrationsExecuted).isZero();
    }
}
