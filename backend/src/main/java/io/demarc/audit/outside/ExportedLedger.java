package io.demarc.audit.outside;

import java.util.Map;

/** The first and the last line of an exported ledger; between them stands a {@link Link} on each. */
public final class ExportedLedger {

    static final String FORMAT = "demarc-ledger-1";

    private ExportedLedger() {}

    /** @param chain as in a {@link Checkpoint} */
    public static String first(String chain, String name) {
        return Json.write(Map.of("format", FORMAT, "chain", chain, "name", name));
    }

    public static String last(long entry, String hash) {
        return Json.write(Map.of("head", Map.of("entry", entry, "hash", hash)));
    }
}
