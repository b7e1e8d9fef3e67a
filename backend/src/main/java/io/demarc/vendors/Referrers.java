package io.demarc.vendors;

/** Who keeps facts that follow from the directory: the modules above, which this one does not know. Contributed as a bean. */
public interface Referrers {

    /** Whether anything refers to the vendor, or to a model of it. */
    boolean referTo(VendorId vendor);

    boolean referTo(ModelId model);
}
