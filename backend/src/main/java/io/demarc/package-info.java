@org.jspecify.annotations.NullMarked
package io.demarc;
