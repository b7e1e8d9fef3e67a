/** What stands between a stranger and an account: hashes, how often one may try, devices that are known. */
@NamedInterface("entry")
@NullMarked
package io.demarc.identity.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
