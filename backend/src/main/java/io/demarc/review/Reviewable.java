package io.demarc.review;

import io.demarc.identity.Member;
import io.demarc.review.policy.Route;
import java.util.Optional;
import java.util.UUID;

/** A kind of subject that can be reviewed. One bean for each; its facts are those of the modules that know it. */
public interface Reviewable {

    /** As it is stored beside the id, such as {@code use-case}. */
    String kind();

    /** The subject, if the member may see it; otherwise it is not found. */
    Subject visible(UUID id, Member me);

    /** Locks the subject before anything else: until the transaction ends its facts stay as they are. */
    void lock(UUID id);

    /** Who has to agree to it as it is now; empty while that cannot be said. */
    Optional<Route> route(UUID id);

    /** Refuses what is not ready to be sent, with what is missing. */
    void requireComplete(UUID id);

    /** Notes that the member asks for a decision on it as it is now; refuses who may not. */
    void submitted(UUID id, Member me);

    /** Who had a hand in it, so that somebody else decides. */
    FourEyes fourEyes(UUID id);

    /** Has what is permitted written anew, before the transaction ends. */
    void reviewChanged(UUID id);
}
