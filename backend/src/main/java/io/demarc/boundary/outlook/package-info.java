/** What boundaries would be with more evidence, before anybody attaches it. */
@NullMarked
package io.demarc.boundary.outlook;

import org.jspecify.annotations.NullMarked;
