/** Bills of materials in CycloneDX's format: what they say of models and services, and what the directory says as one. */
@NullMarked
package io.demarc.exchange.bom;

import org.jspecify.annotations.NullMarked;
