package io.demarc.inventory;

import io.demarc.kernel.BusinessUnitId;
import io.demarc.text.Name;
import io.demarc.text.Text;

/**
 * What people say a use case is.
 *
 * @param name 1 to 500 characters
 * @param purpose up to 10,000 characters, may be empty while it is a draft or was found so
 */
public record Description(String name, String purpose, BusinessUnitId unit, Stage stage) {

    public Description {
        name = new Name(name).text();
        purpose = Text.clean(purpose).strip();
    }
}
