package io.demarc.review;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.MemberId;

/**
 * A decision that somebody is about to take.
 *
 * @param round the one whose facts they saw
 */
record Attempt(int round, Concern stage, Verdict verdict, String reason, MemberId by) {}
