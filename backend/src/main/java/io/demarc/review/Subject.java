package io.demarc.review;

import io.demarc.kernel.BusinessUnitId;
import java.util.UUID;

/**
 * What is reviewed, as pages of a review name it.
 *
 * @param path of its own page, such as {@code /use-cases/…}
 * @param editable whether who looks may change it
 */
public record Subject(UUID id, String kind, String name, BusinessUnitId unit, String path, boolean editable) {}
