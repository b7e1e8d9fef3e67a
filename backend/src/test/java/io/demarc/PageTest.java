package io.demarc;

import io.demarc.boundary.EvidenceShelf;
import io.demarc.inventory.Found;
import io.demarc.review.CompleteCase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test of pages: the whole application without a port, with the demo's cast in its database. Each class begins with the
 * same rows, whatever others did before; its methods find what those before them left.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"spring.profiles.active=demo", "db-scheduler.enabled=false", "management.server.port=-1"})
@AutoConfigureMockMvc
@TestExecutionListeners(
        listeners = SameBeginning.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@Import({
    Browser.class,
    Statements.class,
    PageSamples.class,
    WritingHoldsNothing.class,
    CompleteCase.class,
    Found.class,
    EvidenceShelf.class
})
public @interface PageTest {}
