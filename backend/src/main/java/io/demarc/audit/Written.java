package io.demarc.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was written last to a field of a row, and by which entry. */
record Written(UUID entityId, String field, @Nullable String after, long entry) {}
