package io.demarc.deployment.form;

import io.demarc.identity.Members;
import io.demarc.vendors.Parties;
import java.util.List;
import java.util.stream.Stream;

/** What the form offers to choose from; whatever else is sent was never offered, or is not there any more. */
record Offered(List<Parties.Choice> vendors, List<Parties.Choice> models, List<Members.Choice> people) {

    boolean hasVendor(String id) {
        return has(vendors.stream().map(Parties.Choice::id), id);
    }

    boolean hasModel(String id) {
        return has(models.stream().map(Parties.Choice::id), id);
    }

    boolean hasPerson(String id) {
        return has(people.stream().map(Members.Choice::id), id);
    }

    private static boolean has(Stream<?> offered, String id) {
        return offered.anyMatch(it -> it.toString().equals(id));
    }
}
