/** What is asked, of any subject, and what was answered: one way of asking, keeping, showing and comparing for all modules. */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy", "identity", "reference"})
@NullMarked
package io.demarc.questionnaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
