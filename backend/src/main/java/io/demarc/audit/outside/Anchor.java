package io.demarc.audit.outside;

/**
 * What is known of a chain from elsewhere: which hash an entry of it has.
 *
 * @param entry from 1; 0 for a chain without entries
 * @param source who says so, as in "the checkpoint of 2026-11-27T06:00:00Z"
 */
public record Anchor(long entry, String hash, String source) {}
