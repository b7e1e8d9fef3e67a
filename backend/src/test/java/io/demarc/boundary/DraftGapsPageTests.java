package io.demarc.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import io.demarc.inventory.Description;
import io.demarc.inventory.Intake;
import io.demarc.inventory.Stage;
import io.demarc.review.CompleteCase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What runs and was never sent is as open as anything else, in lists and in figures. */
@PageTest
class DraftGapsPageTests {

    private static final String NAME = "Live and never sent";

    @Autowired
    Browser browser;

    @Autowired
    CompleteCase cases;

    @Autowired
    Intake intake;

    @Autowired
    PageSamples samples;

    @Test
    void what_is_live_and_was_never_sent_counts_as_open() {
        var leader = browser.as("leader@demo.test");
        int open = open(leader);
        int live = unapproved(leader);
        var id = cases.draft();
        int version =
                samples.owner().queryForObject("select version from use_case where id = ?", Integer.class, id.value());
        cases.in(() -> {
            intake.describe(id, version, new Description(NAME, "", unit(), Stage.LIVE), cases.member("member"));
            return id;
        });
        var row = leader.get("/@demo/use-cases?q=Live%20and%20never%20sent").one("tbody tr");
        assertThat(row.text()).containsPattern("[1-9]\\d* open");
        assertThat(open(leader)).isEqualTo(open + 1);
        assertThat(unapproved(leader)).isEqualTo(live + 1);
    }

    private io.demarc.kernel.BusinessUnitId unit() {
        return cases.unit("Claims");
    }

    /** In how many the layer of monitoring is open. */
    private static int open(Browser.Visitor leader) {
        return number(leader, "table.dm-po-layers a[href*=L15-open]");
    }

    private static int unapproved(Browser.Visitor leader) {
        return number(leader, ".dm-po-sentence a[href*=unapproved]");
    }

    private static int number(Browser.Visitor leader, String figure) {
        var text = leader.get("/@demo/portfolio").one(figure).text();
        return text.startsWith("One ") ? 1 : Integer.parseInt(text.replaceFirst("^\\D*(\\d+).*$", "$1"));
    }
}
