/** The PostgreSQL that the portal brings along: its data folder, its process, its roles and how to reach it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.demarc.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
