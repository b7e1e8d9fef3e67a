/** The reference data of boundaries: layers and who answers for each in which mode, by which activities and controls. */
@NullMarked
package io.demarc.boundary.matrix;

import org.jspecify.annotations.NullMarked;
