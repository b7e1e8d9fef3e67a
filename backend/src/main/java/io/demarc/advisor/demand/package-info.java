/** What a use case asks of the place where it runs. */
@NullMarked
package io.demarc.advisor.demand;

import org.jspecify.annotations.NullMarked;
