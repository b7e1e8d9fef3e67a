package io.demarc.reference;

/** Earlier shipped versions, for the tests of those who own their content. */
public final class ShippedVersions {

    private ShippedVersions() {}

    public static <T> T at(Kind<T> kind, int number) {
        return Shipped.at(kind, number, ReferenceReader.FALLBACK).orElseThrow().content();
    }
}
