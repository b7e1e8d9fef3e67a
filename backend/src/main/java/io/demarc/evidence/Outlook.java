package io.demarc.evidence;

import io.demarc.identity.Member;
import io.demarc.kernel.Panel;
import java.util.List;
import java.util.Optional;

/** What would become of what rests on evidence, as the modules above know it. Contributed as a bean. */
public interface Outlook {

    /**
     * A box that says what would change for what the member may see; empty where nothing is touched.
     *
     * @param more what would be proven besides, as if somebody had accepted it
     */
    Optional<Panel> of(List<Proving> more, Member me);
}
