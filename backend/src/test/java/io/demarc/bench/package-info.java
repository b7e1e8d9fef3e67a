/** How fast pages are with many rows: a crowd of organizations, a portal as a process of its own, and who asks it. */
package io.demarc.bench;
