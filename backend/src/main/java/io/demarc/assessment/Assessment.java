package io.demarc.assessment;

import io.demarc.questionnaire.Inquiry;

/** Everything that is known about the risk of one use case. */
record Assessment(Inquiry asked, Given given, Placement placement, Readings readings, Score score, Outlook outlook) {}
