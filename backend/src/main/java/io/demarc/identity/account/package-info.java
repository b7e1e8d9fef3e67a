/** A person's own account, outside of organizations: the password, links that set it, where they belong. */
@NullMarked
package io.demarc.identity.account;

import org.jspecify.annotations.NullMarked;
