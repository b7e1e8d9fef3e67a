package io.demarc.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.PageSamples;
import io.demarc.PageTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** A disk without space, in small: what PostgreSQL says then, and what an upload meets. The whole is infra/drill/trouble. */
@PageTest
class DiskFullPageTests {

    @Autowired
    Browser browser;

    @Autowired
    PageSamples samples;

    @AfterEach
    void has_space_again() {
        samples.owner().execute("drop function if exists disk_is_full cascade");
    }

    @Test
    void what_cannot_be_kept_is_shown_again_and_kept_when_there_is_space() {
        var lead = browser.as("lead@demo.test");
        var form = lead.get("/@demo/vendors/fresh").fields("main form");
        form.put("name", List.of("Kept later"));
        form.put("note", List.of("Typed while the disk was full."));
        samples.owner().execute("""
                create function disk_is_full() returns trigger language plpgsql as $$
                begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
                create trigger disk_is_full before insert on vendor for each row execute function disk_is_full();
                """);
        var refused = lead.send("/@demo/vendors", form);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text()).contains("its disk is full");
        assertThat(refused.document().select("textarea").eachText()).contains("Typed while the disk was full.");
        has_space_again();
        assertThat(lead.send("/@demo/vendors", form).status()).isEqualTo(302);
    }

    @Test
    void an_upload_that_cannot_be_kept_is_answered_by_a_page() {
        var lead = browser.as("lead@demo.test");
        var refused =
                lead.upload("/@demo/imports", new MockMultipartFile("file", "a.csv", "text/csv", "a,b".getBytes()) {
                    @Override
                    public void transferTo(Path file) throws IOException {
                        throw new IOException("No space left on device");
                    }
                });
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text()).contains("its disk is full");
    }
}
