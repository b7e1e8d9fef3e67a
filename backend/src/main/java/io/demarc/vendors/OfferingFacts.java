package io.demarc.vendors;

import io.demarc.text.Name;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an offering.
 *
 * @param name 1 to 240 characters, unique with its vendor as {@link Name} says
 * @param tier null while it is not stated, and for a source of weights, as all that follows
 * @param operator who executes the model, where it is not left to {@link OfferingKind}
 * @param hosting whose machines it runs on
 * @param regions where it is processed, several with commas between them
 */
public record OfferingFacts(
        VendorId vendor,
        String name,
        OfferingKind kind,
        @Nullable ContractTier tier,
        @Nullable VendorId operator,
        @Nullable VendorId hosting,
        @Nullable String regions,
        @Nullable String note) {

    public OfferingFacts {
        name = new Name(name).text();
        if (!kind.isContracted() && (tier != null || operator != null || hosting != null))
            throw new IllegalArgumentException("a source of weights is no party");
    }

    public static OfferingFacts named(VendorId vendor, String name, OfferingKind kind) {
        return new OfferingFacts(vendor, name, kind, null, null, null, null, null);
    }

    /**
     * Who executes the model: who is said to, else its vendor where that is what it offers or what it is; null where nobody is
     * known to.
     *
     * @param operates whether its vendor executes models
     */
    public @Nullable VendorId runBy(boolean operates) {
        if (operator != null) return operator;
        boolean runs = kind.isContracted() && kind != OfferingKind.MACHINES && kind != OfferingKind.GATEWAY;
        return kind.isRunByItsVendor() || operates && runs ? vendor : null;
    }

    /** Whether nothing differs that decisions on use cases rest on. */
    boolean decidesAs(OfferingFacts other) {
        return kind == other.kind && Objects.equals(operator, other.operator) && Objects.equals(hosting, other.hosting);
    }

    /** The same under another name. */
    OfferingFacts called(String other) {
        return new OfferingFacts(vendor, other, kind, tier, operator, hosting, regions, note);
    }
}
