/** What becomes of a form that is not taken: it comes back to its person with what was typed (decision record 0014). */
@NullMarked
package io.demarc.shell.form;

import org.jspecify.annotations.NullMarked;
