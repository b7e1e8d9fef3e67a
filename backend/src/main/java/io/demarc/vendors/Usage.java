package io.demarc.vendors;

import io.demarc.identity.Member;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who depends on a vendor or a model: asked of the modules above, which this one does not know. */
public interface Usage {

    Used of(VendorId vendor, Member me);

    Used of(ModelId model, Member me);

    Used of(OfferingId offering, Member me);

    /** How many use cases run on each vendor that the member may see, by tier; at most a thousand of each are counted. */
    List<Mix> mix(Collection<VendorId> vendors, Member me);

    /** The same of offerings. */
    List<Mix> mixOfOfferings(Collection<OfferingId> offerings, Member me);

    /**
     * @param id of the vendor or the offering
     * @param tier null for those that are not assessed
     */
    record Mix(UUID id, @Nullable String tier, long count) {}

    /**
     * What the member may see of it.
     *
     * @param count as the list says it that the path leads to
     * @param imported how many of these only their record names it for
     * @param among how many more have a record that names it among others or in more words
     * @param tiers and modes how many have each; empty where there are too many to be counted
     * @param first of them, the worst tier first
     */
    record Used(
            Figure count,
            Figure imported,
            Figure among,
            Figure severe,
            List<Part> tiers,
            List<Part> modes,
            List<Row> first) {

        public boolean isNone() {
            return count.number() == 0;
        }
    }

    /**
     * A figure and the address of the list with exactly as many rows.
     *
     * @param text as the list says it: "1,000+" beyond the bound
     */
    record Figure(long number, String text, String path) {}

    /** @param key of the message that names the value */
    record Part(String key, Figure figure) {}

    /** @param imported whether only its record names it */
    record Row(
            UUID id,
            String name,
            String unit,
            @Nullable String tier,
            @Nullable String mode,
            boolean imported) {}
}
