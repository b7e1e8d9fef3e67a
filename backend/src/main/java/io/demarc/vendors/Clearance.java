package io.demarc.vendors;

import io.demarc.kernel.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the organization lets an offering or a model be used: who said so, when and why.
 *
 * @param use what a restricted one may be used for; null for all others
 */
@Embeddable
public record Clearance(
        @Enumerated(EnumType.STRING) @Column(name = "clearance")
        Level level,

        @Column(name = "cleared_for") @Nullable String use,
        @Column(name = "cleared_why") @Nullable String why,

        @Column(name = "cleared_by") @Nullable MemberId by,

        @Column(name = "cleared_at") Instant at) {

    /** How far it may be used. */
    public enum Level {
        ALLOWED,
        RESTRICTED,
        BLOCKED
    }

    /**
     * What somebody says about it.
     *
     * @param use what a restricted one may be used for
     */
    public record Said(
            Level level, @Nullable String use, @Nullable String why) {

        Clearance by(@Nullable MemberId member, Instant at) {
            return new Clearance(level, use, why, member, at);
        }
    }

    Said said() {
        return new Said(level, use, why);
    }
}
