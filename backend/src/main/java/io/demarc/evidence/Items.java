package io.demarc.evidence;

import java.util.Map;

/**
 * What evidence can prove, as the modules above name it: activities of layers, questions to vendors, controls. Each of them
 * contributes its own as a bean.
 */
public interface Items {

    /** Texts in the language of the page by id, like {@code L12.P4}, in the order in which they are to be listed. */
    Map<String, String> texts();
}
