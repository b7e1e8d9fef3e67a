/** Spreadsheets that are filled in elsewhere and come back. */
@NullMarked
package io.demarc.vendors.assurance.workbook;

import org.jspecify.annotations.NullMarked;
