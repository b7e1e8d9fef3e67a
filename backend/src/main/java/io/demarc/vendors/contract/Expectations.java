package io.demarc.vendors.contract;

import io.demarc.identity.Member;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is expected of providers: asked of the module that knows who answers for what. Contributed as a bean. */
public interface Expectations {

    /** Of what the offerings are used for by use cases that the member may see. */
    List<Expected> of(Collection<UUID> offerings, Member me);

    /** What the layers are called, by their ids like {@code L12}, in the order in which they are listed. */
    Map<String, String> layers();

    /**
     * Something that is the provider's to do.
     *
     * @param item an activity like {@code L12.P4}
     * @param useCases that rest on it
     * @param weight these by their tiers: Low 1, Moderate 2, High 4, Critical 8, what is not assessed 1
     */
    record Expected(UUID offering, String item, String text, long useCases, long weight) {}
}
