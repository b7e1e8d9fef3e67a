/** Settings of an organization: people and their invitations, roles, business units. */
@NullMarked
package io.demarc.identity.settings;

import org.jspecify.annotations.NullMarked;
