/** What keeps the portal answering whatever is sent to it: bounds, deadlines and fair shares (decision record 0025). */
@NullMarked
package io.demarc.shell.guard;

import org.jspecify.annotations.NullMarked;
