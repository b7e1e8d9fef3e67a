package io.demarc.houserules;

import java.util.List;

/**
 * A ruling as pages show it.
 *
 * @param state the outcome, or {@code MET} where all conditions are
 * @param lead what it comes to
 * @param text which data, controls or facts that is about; may be empty
 * @param rules that decided it
 */
record RulingView(String state, String lead, String text, List<Ruling.By> rules) {}
