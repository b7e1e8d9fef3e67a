package io.demarc.vendors;

import io.demarc.text.Name;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a vendor.
 *
 * @param name 1 to 240 characters, unique in the organization as {@link Name} says
 * @param legalName of the company, where it is another
 * @param parent the company that it is part of
 * @param roles what it is in the supply of AI; empty while nobody has said so
 */
public record VendorFacts(
        String name,
        @Nullable String legalName,
        @Nullable VendorId parent,
        Set<VendorRole> roles,
        @Nullable String website,
        @Nullable String country,
        @Nullable String note) {

    public VendorFacts {
        name = new Name(name).text();
        roles = Collections.unmodifiableSet(roles.isEmpty() ? EnumSet.noneOf(VendorRole.class) : EnumSet.copyOf(roles));
    }

    public static VendorFacts named(String name) {
        return new VendorFacts(name, null, null, Set.of(), null, null, null);
    }

    /** The same under another name. */
    VendorFacts called(String other) {
        return new VendorFacts(other, legalName, parent, roles, website, country, note);
    }
}
