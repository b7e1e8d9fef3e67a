/** Text from outside: what of it is kept, what is seen, and which names are the same. It uses nothing. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package io.demarc.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
