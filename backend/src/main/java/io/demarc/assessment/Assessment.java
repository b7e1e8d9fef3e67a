package io.demarc.assessment;

/** Everything that is known about the risk of one use case. */
record Assessment(Given given, Placement placement, Readings readings, Score score, Outlook outlook) {}
