package io.demarc.kernel;

/**
 * A box that one module draws on a page of another.
 *
 * @param template a template with a fragment {@code panel(content)}
 * @param content what the fragment is given
 */
public record Panel(String template, Object content) {}
