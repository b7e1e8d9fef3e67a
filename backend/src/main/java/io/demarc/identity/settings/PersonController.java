package io.demarc.identity.settings;

import io.demarc.identity.BusinessUnits;
import io.demarc.identity.Granting;
import io.demarc.identity.HandedLinks;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.identity.Role;
import io.demarc.identity.Roles;
import io.demarc.identity.UnitPicker;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.Capability;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an administrator does to one person: roles, a link to come in with, the end of the membership. */
@Controller
@RequestMapping("/settings/people/{id}")
@Requires(Capability.MANAGE_PEOPLE)
class PersonController {

    private static final String BACK = "redirect:/settings/people/{id}";

    private final Granting granting;
    private final Invitations invitations;
    private final BusinessUnits units;
    private final HandedLinks addresses;
    private final PersonForms forms;
    private final Roles roles;

    PersonController(
            Granting granting,
            Invitations invitations,
            BusinessUnits units,
            HandedLinks addresses,
            PersonForms forms,
            Roles roles) {
        this.roles = roles;
        this.granting = granting;
        this.invitations = invitations;
        this.units = units;
        this.addresses = addresses;
        this.forms = forms;
    }

    @OnPage("/settings/people/{id}")
    @PostMapping("/grants")
    String grant(
            @PathVariable UUID id,
            @RequestParam Role role,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String version,
            UnitPicker.Asked asked,
            @Me Member me,
            RedirectAttributes once) {
        if (asked.isTurning() || unit == null) {
            once.addAttribute("role", role);
            if (unit != null) once.addAttribute("unit", unit);
            if (asked.tree() != null) once.addAttribute("tree", asked.tree());
            if (asked.find() != null) once.addAttribute("find", asked.find());
            if (!asked.isTurning()) once.addFlashAttribute("unitMissing", true);
            return BACK + "#grant";
        }
        if (units.all().stream().noneMatch(known -> known.id().equals(unit))) throw new NotFound();
        if (!roles.all().contains(role)) throw new NotFound();
        forms.take(
                new MemberId(id), version, () -> granting.grant(new MemberId(id), role, new BusinessUnitId(unit), me));
        return BACK;
    }

    @OnPage("/settings/people/{id}")
    @PostMapping("/grants/{grant}/revocation")
    String revoke(
            @PathVariable UUID id,
            @PathVariable UUID grant,
            @RequestParam(required = false) @Nullable String version,
            @Me Member me) {
        forms.take(new MemberId(id), version, () -> granting.revoke(new MemberId(id), grant, me));
        return BACK;
    }

    /** A link to set a new password, for a member who forgot theirs. */
    @OnPage("/settings/people/{id}")
    @PostMapping("/link")
    String link(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String version,
            @Me Member me,
            RedirectAttributes once) {
        String token = forms.take(new MemberId(id), version, () -> invitations.reset(new MemberId(id), me));
        once.addFlashAttribute("link", addresses.of("/links/" + token));
        return BACK;
    }

    /** A new invitation, for whoever did not use theirs or was a member once and gets back the roles that are ticked. */
    @OnPage("/settings/people/{id}")
    @PostMapping("/invitation")
    String invite(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable Set<UUID> keep,
            @Me Member me,
            RedirectAttributes once) {
        Set<UUID> kept = keep == null ? Set.of() : keep;
        String token = forms.take(new MemberId(id), version, () -> invitations.again(new MemberId(id), kept, me));
        once.addFlashAttribute("link", addresses.of("/links/" + token));
        return BACK;
    }

    /** Ends the membership, or withdraws the invitation to it. */
    @OnPage("/settings/people/{id}")
    @PostMapping("/departure")
    String leave(@PathVariable UUID id, @RequestParam(required = false) @Nullable String version, @Me Member me) {
        forms.take(new MemberId(id), version, () -> invitations.end(new MemberId(id), me));
        return BACK;
    }
}
