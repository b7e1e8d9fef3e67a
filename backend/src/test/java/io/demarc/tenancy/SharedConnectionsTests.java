package io.demarc.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class SharedConnectionsTests {

    @Autowired
    Browser browser;

    @Autowired
    DataSource connections;

    @Autowired
    Organizations organizations;

    @Test
    void an_organization_that_uses_up_its_share_keeps_nobody_else_waiting() throws SQLException {
        var member = browser.as("member@demo.test");
        var other = browser.as("member@globex.test");
        // The first request of a session asks more, outside of what answers with a page here.
        assertThat(member.get("/@demo/").status()).isEqualTo(200);
        var demo = organizations.withSlug("demo").orElseThrow().id();
        var held = new ArrayList<Connection>();
        try {
            for (int i = 0; i < 10; i++)
                held.add(CurrentOrganization.<Connection, SQLException>call(demo, connections::getConnection));
            assertThat(other.get("/@globex/").status()).isEqualTo(200);
            assertThat(member.get("/@demo/").status()).isEqualTo(503);
            assertThat(other.get("/@globex/").status()).isEqualTo(200);
        } finally {
            close(held);
        }
        assertThat(member.get("/@demo/").status()).isEqualTo(200);
    }

    @Test
    void a_connection_that_is_closed_twice_gives_back_one_place() throws SQLException {
        var demo = organizations.withSlug("demo").orElseThrow().id();
        for (int i = 0; i < 25; i++) {
            var connection = CurrentOrganization.<Connection, SQLException>call(demo, connections::getConnection);
            connection.close();
            connection.close();
        }
        an_organization_that_uses_up_its_share_keeps_nobody_else_waiting();
    }

    private static void close(List<Connection> held) throws SQLException {
        for (var connection : held) connection.close();
    }
}
