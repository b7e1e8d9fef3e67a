package io.demarc.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a handler, or on its controller: a page that belongs to no organization, like signing in or the account. Below an
 * organization's mount it does not exist. Whether one must be signed in is the security chain's to say.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Outside {}
