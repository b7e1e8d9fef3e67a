package io.demarc.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.identity.Member;
import io.demarc.kernel.OrganizationId;
import io.demarc.kernel.Panel;
import io.demarc.kernel.Uuid7;
import io.demarc.listing.JointRead;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DirectoryPanelsTests {

    private final Member me = Member.ofPortal(new OrganizationId(Uuid7.next()));

    @Test
    void each_stands_at_its_place_in_its_order_on_the_pages_that_it_is_for() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("events", new OfOfferings(DirectoryPanel.Place.MAIN, 50, "events"));
        beans.addBean("grade", new OfOfferings(DirectoryPanel.Place.MAIN, 10, "grade"));
        beans.addBean("evidence", new OfOfferings(DirectoryPanel.Place.SIDE, 20, "evidence"));
        var panels = new DirectoryPanels(
                beans.getBeanProvider(DirectoryPanel.class),
                beans.getBeanProvider(DirectoryPanelQuery.class),
                new JointRead(JdbcClient.create(new DriverManagerDataSource())));

        var shown = panels.of(OfferingId.next(), me);
        assertThat(shown.top()).isEmpty();
        assertThat(shown.main()).extracting(Panel::template).containsExactly("grade", "events");
        assertThat(shown.side()).extracting(Panel::template).containsExactly("evidence");
        assertThat(panels.of(VendorId.next(), me).main()).isEmpty();
        assertThat(panels.of(ModelId.next(), me).side()).isEmpty();
    }

    private record OfOfferings(Place place, int order, String template) implements DirectoryPanel {

        @Override
        public Optional<Panel> show(OfferingId offering, Member me) {
            return Optional.of(new Panel(template, offering));
        }
    }
}
