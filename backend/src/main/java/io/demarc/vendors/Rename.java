package io.demarc.vendors;

/** What is said about another name where anything refers to who bears it. */
enum Rename {
    /** The same party or model under another name: nothing that was decided ends. */
    SAME,
    /** Another one, which has to be added as such. */
    ANOTHER
}
