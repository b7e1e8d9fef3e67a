package io.demarc;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The same on a database that is ready to be spread over several machines. */
@PageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DistributedRoutesTests extends RoutesTests {

    @BeforeAll
    void distribute(@Autowired DataSource pool) throws Exception {
        Distribution.applyTo(pool);
    }
}
