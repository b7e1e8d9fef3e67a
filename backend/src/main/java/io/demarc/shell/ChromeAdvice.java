package io.demarc.shell;

import io.demarc.identity.Visitor;
import io.demarc.kernel.NavEntry;
import io.demarc.tenancy.MountedOrganization;
import io.demarc.tenancy.Organization;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Hands the frame to every page inside an organization. */
@ControllerAdvice
class ChromeAdvice {

    private final List<NavEntry> entries;
    private final MessageSource messages;

    ChromeAdvice(ObjectProvider<NavEntry> entries, MessageSource messages) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavEntry::order))
                .toList();
        this.messages = messages;
    }

    @ModelAttribute("chrome")
    @Nullable
    Chrome chrome(HttpServletRequest request, Locale locale) {
        var visitor = Doorkeeper.visitorOf(request);
        var organization = MountedOrganization.of(request);
        if (visitor.isEmpty() || organization.isEmpty()) return null;
        return chrome(request.getServletPath(), organization.get(), visitor.get(), locale);
    }

    private Chrome chrome(String path, Organization organization, Visitor visitor, Locale locale) {
        var member = visitor.member();
        var shown = entries.stream()
                .filter(entry -> member.may(entry.capability()))
                .map(entry -> new Chrome.Entry(
                        entry.key(),
                        entry.path(),
                        isCurrent(entry, path),
                        Chrome.Entry.shown(visitor.waiting().get(entry.key()))))
                .toList();
        String roles = member.roles().stream()
                .map(role -> messages.getMessage("role." + role, null, role.id(), locale))
                .collect(Collectors.joining(", "));
        return new Chrome(
                organization.name(),
                shown,
                member.name(),
                initials(member.name()),
                roles,
                member.theme(),
                member.zone(),
                true);
    }

    static boolean isCurrent(NavEntry entry, String path) {
        return entry.path().equals("/") && path.equals("/")
                || Stream.concat(Stream.of(entry.path()), entry.beside().stream())
                        .anyMatch(place -> (path + "/").startsWith(place + "/"));
    }

    private static String initials(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
