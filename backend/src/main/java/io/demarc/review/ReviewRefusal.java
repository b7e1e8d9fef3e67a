package io.demarc.review;

import io.demarc.kernel.Refusal;

/** A step of a review that cannot be taken now, with the reason as a message key. */
public final class ReviewRefusal extends Refusal {

    public ReviewRefusal(String key, Object... arguments) {
        super(key, arguments);
    }
}
