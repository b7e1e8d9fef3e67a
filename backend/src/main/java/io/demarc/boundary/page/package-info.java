/** The boundary as people see it: its page, the cell beside the matrix, and the panels on other pages. */
@NullMarked
package io.demarc.boundary.page;

import org.jspecify.annotations.NullMarked;
