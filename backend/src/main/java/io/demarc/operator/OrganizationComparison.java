package io.demarc.operator;

import io.demarc.audit.Told;
import io.demarc.tenancy.BusinessCalendar;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** Compares what an organization is called and how it counts days with what was said when it was opened. */
record OrganizationComparison(Told told, Organizations organizations) {

    /** What differs of the current organization, a sentence each; nothing where its opening did not say it. */
    List<String> differences() {
        var opened = told.ofPlatform("organization-opened").stream()
                .filter(it -> it.has("zone"))
                .findFirst();
        if (opened.isEmpty()) return List.of();
        var id = CurrentOrganization.id();
        var organization = organizations.find(id).orElseThrow();
        BusinessCalendar calendar = organizations.calendar(id);
        var now = new LinkedHashMap<String, String>();
        now.put("slug", organization.slug());
        now.put("name", organization.name());
        now.put("zone", calendar.zone().getId());
        now.put("holidays", Objects.requireNonNullElse(calendar.holidays(), ""));
        return now.entrySet().stream()
                .filter(it -> !it.getValue().equals(opened.get().fact(it.getKey())))
                .map(it -> "%s of the organization is “%s”, and entry %d of the platform says “%s”"
                        .formatted(
                                it.getKey(),
                                it.getValue(),
                                opened.get().entry(),
                                opened.get().fact(it.getKey())))
                .toList();
    }
}
