package io.demarc.identity.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/**
 * Why signing in failed, as the page says it.
 *
 * @param reason part of the message's key
 * @param minutes until the next try is looked at; 0 where nobody has to wait
 */
public record Failure(String reason, long minutes) {

    private static final long MOST_MINUTES = 15;

    public static Failure of(AuthenticationException trouble) {
        return switch (trouble) {
            case HasToWait it -> it.failure();
            case ManyAtOnce _ -> new Failure("busy", 0);
            default -> new Failure("wrong", 0);
        };
    }

    /** As an address says it, where anything may stand. */
    static @Nullable Failure of(@Nullable String reason, @Nullable String minutes) {
        return switch (reason) {
            case null -> null;
            case "locked", "crowded" -> new Failure(reason, minutes(minutes));
            case "busy" -> new Failure(reason, 0);
            default -> new Failure("wrong", 0);
        };
    }

    public String query() {
        return "failed=" + reason + (minutes > 0 ? "&minutes=" + minutes : "");
    }

    private static long minutes(@Nullable String said) {
        boolean fits = said != null && said.matches("[1-9]|1[0-5]");
        return fits ? Long.parseLong(said) : MOST_MINUTES;
    }
}
