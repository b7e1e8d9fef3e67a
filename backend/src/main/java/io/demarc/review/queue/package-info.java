/** What waits for a decision: the queue of reviewers, and what people see of it at home. */
@NullMarked
package io.demarc.review.queue;

import org.jspecify.annotations.NullMarked;
