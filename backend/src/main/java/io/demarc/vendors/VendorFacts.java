package io.demarc.vendors;

import io.demarc.text.Name;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a vendor.
 *
 * @param name 1 to 240 characters, unique in the organization as {@link Name} says
 */
public record VendorFacts(
        String name,
        @Nullable String website,
        @Nullable String country,
        @Nullable String note) {

    public VendorFacts {
        name = new Name(name).text();
    }

    public static VendorFacts named(String name) {
        return new VendorFacts(name, null, null, null);
    }

    /** The same under another name. */
    VendorFacts called(String other) {
        return new VendorFacts(other, website, country, note);
    }
}
