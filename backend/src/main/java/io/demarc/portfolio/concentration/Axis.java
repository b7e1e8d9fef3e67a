package io.demarc.portfolio.concentration;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/**
 * In what one can depend on somebody. Over the alias {@code l} of a leg, each says in SQL who of the directory it is, and whether
 * it is we ourselves; neither where nobody is named.
 */
@NamedInterface("concentration")
public enum Axis {
    DEVELOPER("l.developer_id", "false"),
    OPERATOR("case when %s then null else l.operator_id end".formatted(Axis.SELF_RUN), Axis.SELF_RUN),
    HOSTING("l.hosting_id", "(l.hosting_id is null and l.mode in ('SELF_HOSTED_ONPREM', 'ON_DEVICE_EDGE'))");

    private static final String SELF_RUN = "(l.mode in ('SELF_HOSTED_IAAS', 'SELF_HOSTED_ONPREM', 'ON_DEVICE_EDGE'))";

    private final String party;
    private final String own;

    Axis(String party, String own) {
        this.party = party;
        this.own = own;
    }

    String party() {
        return party;
    }

    String own() {
        return own;
    }

    /** As addresses have it. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** A row of each with its name, its party and whether that is we ourselves: values of SQL over the alias {@code l} of a leg. */
    public static String rows() {
        return Arrays.stream(values())
                .map(it -> "('%s', %s, %s)".formatted(it.name(), it.party, it.own))
                .collect(Collectors.joining(", "));
    }
}
