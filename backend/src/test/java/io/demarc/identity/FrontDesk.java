package io.demarc.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.Browser;
import io.demarc.Browser.Visitor;
import io.demarc.Page;
import io.demarc.PageTest;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator who invites and resets. */
@PageTest
public abstract class FrontDesk {

    protected static final String PASSWORD = "four quiet lighthouse keepers";

    @Autowired
    protected Browser browser;

    @Autowired
    Organizations organizations;

    @Autowired
    Members members;

    protected Visitor admin;

    /** Who administers another organization. */
    protected Visitor elsewhere;

    @BeforeEach
    void sign_in() {
        admin = browser.as("admin@demo.test");
        elsewhere = browser.as("admin@globex.test");
    }

    protected String root() {
        return root(admin);
    }

    protected String root(Visitor admin) {
        return admin.get("/@demo/settings/people/fresh")
                .one("#unit input[type=radio]")
                .val();
    }

    /** @return the page of the person, to which the invitation leads */
    protected String invite(String name, String email) {
        var fields = new HashMap<>(Map.of("name", name, "email", email, "role", "MEMBER", "unit", root()));
        return String.valueOf(admin.post("/@demo/settings/people", fields).location());
    }

    protected String invited(String name, String email) {
        return path(admin.get(invite(name, email)).one("[data-link]").text());
    }

    protected String invitedElsewhere(String name, String email) {
        return path(
                elsewhere.get(inviteElsewhere(name, email)).one("[data-link]").text());
    }

    /** @return the page of the person there */
    protected String inviteElsewhere(String name, String email) {
        String unit = elsewhere
                .get("/@globex/settings/people/fresh")
                .one("#unit input[type=radio]")
                .val();
        var fields = Map.of("name", name, "email", email, "role", "MEMBER", "unit", unit);
        return String.valueOf(elsewhere.post("/@globex/settings/people", fields).location());
    }

    /** The addresses of those who can be chosen as owners. */
    protected List<String> chosen() {
        var demo = organizations.withSlug("demo").orElseThrow().id();
        return CurrentOrganization.<List<String>, RuntimeException>call(demo, () -> members.choices(List.of()).stream()
                .map(Members.Choice::email)
                .toList());
    }

    /** @return the person's visit, signed in with {@link #PASSWORD} */
    protected Visitor arrived(String name, String email) {
        choose(invited(name, email), PASSWORD);
        return browser.as(email, PASSWORD);
    }

    /** @return what somebody who has not signed in gets who chooses the password with the link */
    protected Page choose(String link, String password) {
        return browser.anonymous().post(link, Map.of("password", password, "again", password));
    }

    protected String reset(String email) {
        String person = personOf(email);
        admin.post(person + "/link", Map.of());
        return path(admin.get(person).one("[data-link]").text());
    }

    protected static String path(String link) {
        assertThat(link).startsWith("http://localhost/links/");
        return link.replace("http://localhost", "");
    }

    protected String personOf(String email) {
        var demo = organizations.withSlug("demo").orElseThrow().id();
        return CurrentOrganization.<String, RuntimeException>call(demo, () -> members.choices(List.of()).stream()
                .filter(member -> member.email().equals(email))
                .findFirst()
                .map(member -> "/@demo/settings/people/" + member.id())
                .orElseGet(() -> left(email)));
    }

    /** Who left is nobody's choice any more, but still stands in the list. */
    private String left(String email) {
        return admin.get("/@demo/settings?q=" + email).one("tbody a").attr("href");
    }
}
