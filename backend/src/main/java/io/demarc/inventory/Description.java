package io.demarc.inventory;

import io.demarc.kernel.BusinessUnitId;

/**
 * What people say a use case is.
 *
 * @param name 1 to 500 characters
 * @param purpose up to 10,000 characters, may be empty while it is a draft or was found so
 */
public record Description(String name, String purpose, BusinessUnitId unit, Stage stage) {}
