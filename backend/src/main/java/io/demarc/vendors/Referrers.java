package io.demarc.vendors;

import io.demarc.kernel.MemberId;

/** Who keeps facts that follow from the directory: the modules above, which this one does not know. Contributed as a bean. */
public interface Referrers {

    /** Whether anything refers to the vendor, or to a model of it. */
    boolean referTo(VendorId vendor);

    boolean referTo(ModelId model);

    boolean referTo(OfferingId offering);

    /** Lets whoever was named so before know that it is this vendor; what was said of it stays as it was said. */
    void called(VendorId vendor, String name);

    /**
     * Lets follow what follows from another developer, licence or weights of the model. Called before the model is written,
     * because use cases are locked before all else.
     */
    void follow(ModelId model, MemberId by);

    /** The same of another kind, operator or hosting of the offering. */
    void follow(OfferingId offering, MemberId by);
}
