package io.demarc.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a handler that takes a form: the page that shows the form. Whatever keeps the form from being taken leads back
 * there, with what was typed.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnPage {

    /**
     * Its path below the organization, or only a query where it is the address that the form is sent to. Names in braces
     * are filled from that address and from the fields.
     */
    String value() default "";

    /** Another page with the same form, which has a field for what was typed, where something was; empty for none. */
    String withText() default "";

    /** Whether the page grows with what is typed on it, and so has to be asked for with the fields of the form. */
    boolean grows() default false;
}
