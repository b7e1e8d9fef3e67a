package io.demarc.vendors;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offering as plans refer to it, with the parties that it names.
 *
 * @param operator as it is stated in it; {@link #runBy} says who executes the model
 */
public record OfferingParties(
        UUID id,
        String name,
        OfferingKind kind,
        UUID vendor,
        String vendorName,
        List<VendorRole> roles,
        @Nullable UUID operator,
        @Nullable String operatorName,
        @Nullable UUID hosting,
        @Nullable String hostingName) {

    /** Of a vendor, or null for nobody. */
    public record Named(UUID id, String name) {}

    private Named itsVendor() {
        return new Named(vendor, vendorName);
    }

    /** Who executes the model: who is stated, else its vendor where that is what it offers or what it is. */
    public @Nullable Named runBy() {
        if (operator != null && operatorName != null) return new Named(operator, operatorName);
        var runs = facts().runBy(roles.contains(VendorRole.INFERENCE_OPERATOR));
        return runs == null ? null : itsVendor();
    }

    /** Whose application it is. */
    public @Nullable Named soldBy() {
        return kind == OfferingKind.APPLICATION && roles.contains(VendorRole.SAAS_VENDOR) ? itsVendor() : null;
    }

    /** Whose machines it runs on: who is stated, else its vendor where it rents them out. */
    public @Nullable Named hostedBy() {
        if (hosting != null && hostingName != null) return new Named(hosting, hostingName);
        return kind == OfferingKind.MACHINES ? itsVendor() : null;
    }

    private OfferingFacts facts() {
        return OfferingFacts.named(new VendorId(vendor), name, kind);
    }
}
