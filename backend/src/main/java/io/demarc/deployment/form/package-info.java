/** The wizard's page "Where it runs": what is asked about a place, what was typed, and the plan that comes of it. */
@NullMarked
package io.demarc.deployment.form;

import org.jspecify.annotations.NullMarked;
