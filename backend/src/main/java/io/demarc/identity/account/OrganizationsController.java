package io.demarc.identity.account;

import io.demarc.identity.Outside;
import io.demarc.tenancy.CurrentPerson;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The organizations of a person: where they land after signing in, and where they switch. */
@Outside
@Controller
class OrganizationsController {

    private final JdbcClient jdbc;
    private final CurrentPerson person;

    OrganizationsController(JdbcClient jdbc, CurrentPerson person) {
        this.jdbc = jdbc;
        this.person = person;
    }

    record Row(String slug, String name) {}

    @GetMapping("/organizations")
    @Transactional(readOnly = true)
    public String index(Model model) {
        var mine = mine();
        if (mine.size() == 1) return "redirect:/@" + mine.getFirst().slug() + "/";
        model.addAttribute("organizations", mine);
        return "identity/organizations";
    }

    private List<Row> mine() {
        UUID me = person.get().orElseThrow().value();
        return jdbc.sql("""
                        select o.slug, o.name from membership m join organization o on o.id = m.tenant_id
                        where m.person_id = ? and m.came_at is not null and m.left_at is null order by o.name
                        """).param(me).query(Row.class).list();
    }
}
