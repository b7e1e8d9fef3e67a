package io.demarc.vendors;

/** What a module above keeps of an offering and of nothing else, so that it goes when the offering goes. Contributed as a bean. */
public interface OfferingParts {

    /** In the transaction that removes the offering, before it is removed; refused is not theirs to say. */
    void removeWith(OfferingId offering);
}
