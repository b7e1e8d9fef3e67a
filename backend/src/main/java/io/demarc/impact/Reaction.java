package io.demarc.impact;

/** What an event does to a use case that it touches. */
enum Reaction {
    /** The owner is told and has a task; reviewers see it beside the facts. */
    TELL,
    /** An approval becomes stale, until those concerned have decided again; use goes on. */
    RE_REVIEW,
    /** An approval is suspended, until those concerned have decided or the event is taken back. */
    SUSPEND
}
