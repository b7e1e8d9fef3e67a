package io.demarc.vendors;

/** What a model takes or makes. */
public enum Modality {
    TEXT,
    IMAGE,
    AUDIO,
    VIDEO,
    CODE,
    EMBEDDING
}
