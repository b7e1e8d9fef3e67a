package io.demarc.identity;

/**
 * Where an organization's members may send a file: elsewhere a form must be enough. A bean of this type declares one.
 *
 * @param path below the organization's mount, as a form sends it
 * @param tooLarge the page that says so when the file is larger than any may be, with its query
 */
public record UploadPath(String path, String tooLarge) {}
