package io.demarc.identity.entry;

import io.demarc.kernel.Fingerprint;
import io.demarc.kernel.PersonId;
import java.util.List;

/**
 * Who asks, as far as it is counted what they take: who is signed in and who asks from a device on which somebody signed in
 * before are themselves. Strangers share with their network, and a little more with the wider ones that it lies in.
 *
 * @param isKnown whether it is none of the strangers
 * @param shares the names of what is counted, the narrowest first; of each next one twice as much is allowed
 */
public record Asker(boolean isKnown, List<String> shares) {

    /** The portal itself: its commands, and its demonstration. */
    public static final Asker PORTAL = new Asker(true, List.of("portal"));

    public static Asker person(PersonId person) {
        return new Asker(true, List.of("person " + person));
    }

    /** @param token of a device that is known, which somebody has looked up */
    public static Asker device(String token) {
        return new Asker(true, List.of("device " + Fingerprint.of(token).hex()));
    }

    public static Asker stranger(Network network) {
        return new Asker(false, network.andWider());
    }

    /** Everything that anybody has who could be the same: the widest of what is counted. */
    public String widest() {
        return shares.getLast();
    }
}
