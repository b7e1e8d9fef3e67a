/** "Which mode?": five questions before anybody registers anything, and what follows from them. */
@NullMarked
package io.demarc.advisor.which;

import org.jspecify.annotations.NullMarked;
