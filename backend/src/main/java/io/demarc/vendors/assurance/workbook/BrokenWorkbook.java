package io.demarc.vendors.assurance.workbook;

/** That a file is no spreadsheet that can be read, or is larger inside than what anybody fills in. */
public final class BrokenWorkbook extends RuntimeException {

    BrokenWorkbook(String reason) {
        super(reason);
    }

    BrokenWorkbook(Exception cause) {
        super(cause);
    }
}
