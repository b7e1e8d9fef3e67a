/** What a provider says it answers for, laid over our own default: its shared-responsibility sheet, version by version. */
@NullMarked
package io.demarc.boundary.sheet;

import org.jspecify.annotations.NullMarked;
