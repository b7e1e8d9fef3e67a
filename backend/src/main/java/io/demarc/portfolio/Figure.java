package io.demarc.portfolio;

/** @param path of the list with exactly as many rows; its filter is in the query */
record Figure(int count, String path) {}
