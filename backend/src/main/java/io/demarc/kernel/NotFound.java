package io.demarc.kernel;

/** Not there, or not theirs: the same page (404) for both, so that nobody learns which. */
public final class NotFound extends RuntimeException {}
