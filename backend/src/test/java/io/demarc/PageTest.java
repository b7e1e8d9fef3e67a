package io.demarc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** A test of pages: the whole application without a port, on a database of its own, with the demo's cast in it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"spring.profiles.active=demo", "db-scheduler.enabled=false", "management.server.port=-1"})
@AutoConfigureMockMvc
@Import({Browser.class, Statements.class, PageSamples.class})
public @interface PageTest {}
