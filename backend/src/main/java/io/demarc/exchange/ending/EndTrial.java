package io.demarc.exchange.ending;

import io.demarc.exchange.ending.EndVerdict.Becomes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** What becomes of all lines of a list: nothing of it is recorded yet. */
record EndTrial(List<EndVerdict> verdicts) {

    public long count(Becomes which) {
        return verdicts.stream().filter(it -> it.becomes() == which).count();
    }

    /** Whether there is anything to take over. */
    public boolean isEffective() {
        return count(Becomes.CREATED) + count(Becomes.CHANGED) > 0;
    }

    /** The same for the same lines with the same outcome. */
    public String seen() {
        return UUID.nameUUIDFromBytes(verdicts.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
