package io.demarc.deployment.form;

import io.demarc.identity.Members;
import io.demarc.vendors.Parties;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the form offers to choose from; whatever else is sent was never offered, or is not there any more.
 *
 * @param offerings what is offered for the place that is shown; on a form that is sent, whatever of it there is
 * @param machines the same of those that are rented
 * @param left the name of a chosen person who has left: shown, so that nobody is dropped without a word, and not taken
 */
record Offered(
        List<Parties.Choice> vendors,
        List<Parties.Choice> models,
        List<Parties.Choice> offerings,
        List<Parties.Choice> machines,
        List<Members.Choice> people,
        @Nullable String left) {

    Offered contracting(List<Parties.Choice> some, List<Parties.Choice> rented) {
        return new Offered(vendors, models, some, rented, people, left);
    }

    /** Of a vendor or a model that is offered; null for none of them. */
    public @Nullable String name(String id) {
        return Stream.concat(vendors.stream(), models.stream())
                .filter(it -> it.id().toString().equals(id))
                .map(Parties.Choice::name)
                .findFirst()
                .orElse(null);
    }

    boolean hasVendor(String id) {
        return has(vendors.stream().map(Parties.Choice::id), id);
    }

    boolean hasModel(String id) {
        return has(models.stream().map(Parties.Choice::id), id);
    }

    boolean hasOffering(String id) {
        return has(offerings.stream().map(Parties.Choice::id), id);
    }

    boolean hasMachines(String id) {
        return has(machines.stream().map(Parties.Choice::id), id);
    }

    boolean hasPerson(String id) {
        return has(people.stream().map(Members.Choice::id), id);
    }

    private static boolean has(Stream<?> offered, String id) {
        return offered.anyMatch(it -> it.toString().equals(id));
    }
}
