package io.demarc.evidence;

import io.demarc.evidence.AttachmentOffer.Item;
import io.demarc.evidence.Suppliers.Named;
import io.demarc.identity.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a piece can be attached to: a vendor's to what that offers, ours to use cases that somebody looks for. */
@Component
class AttachmentTargets {

    private final ObjectProvider<Suppliers> suppliers;
    private final ObjectProvider<Users> users;

    AttachmentTargets(ObjectProvider<Suppliers> suppliers, ObjectProvider<Users> users) {
        this.suppliers = suppliers;
        this.users = users;
    }

    AttachmentOffer offer(List<Item> items, @Nullable UUID vendor, AttachmentForm form, Member me) {
        if (vendor == null) {
            var found = useCases(form, me);
            var most = found.stream().limit(AttachmentOffer.MOST).toList();
            return new AttachmentOffer(
                    items, AttachmentOffer.targets(most, null), false, found.size() > AttachmentOffer.MOST);
        }
        var offerings = suppliers.stream()
                .flatMap(it -> it.offeringsOf(vendor).stream())
                .toList();
        return new AttachmentOffer(items, AttachmentOffer.targets(offerings, running(offerings, me)), true, false);
    }

    /** Offerings of all vendors by which use cases are looked for. */
    List<Named> offerings() {
        return suppliers.stream().flatMap(it -> it.offerings().stream()).toList();
    }

    private List<Named> useCases(AttachmentForm form, Member me) {
        return users.stream()
                .flatMap(it ->
                        it.find(form.typed(), form.runningOn().orElse(null), AttachmentOffer.MOST + 1, me).stream())
                .toList();
    }

    private Map<UUID, Long> running(List<Named> offerings, Member me) {
        var running = new HashMap<UUID, Long>();
        var ids = offerings.stream().map(Named::id).toList();
        if (!ids.isEmpty()) users.forEach(it -> running.putAll(it.running(ids, me)));
        return running;
    }
}
