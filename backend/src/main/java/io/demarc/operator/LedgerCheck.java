package io.demarc.operator;

import io.demarc.audit.Comparison;
import io.demarc.audit.Told;
import io.demarc.audit.Verification;
import io.demarc.audit.Witness;
import io.demarc.audit.outside.Checkpoint;
import io.demarc.boundary.KeptSubmissions;
import io.demarc.identity.KeptLinks;
import io.demarc.inventory.Recomputation;
import io.demarc.reference.KeptVersions;
import io.demarc.review.KeptFacts;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The command that recomputes every ledger, compares it with a kept checkpoint if one is given, and then all that is kept
 * with what the ledger says. It runs beside a portal at work.
 */
final class LedgerCheck {

    static final String ASKED = "demarc.verify-ledger";

    private LedgerCheck() {}

    static boolean isAskedBy(String[] arguments) {
        return Arrays.stream(arguments)
                .anyMatch(it -> it.equals("--" + ASKED) || it.startsWith("--" + ASKED + "=") && !it.endsWith("=false"));
    }

    /** Says a line per finding; returns 0 when everything holds, 1 when something does not, 2 when it cannot be asked. */
    static int run(Class<?> application, String[] arguments, PrintStream out) {
        var findings = new LedgerFindings();
        boolean json;
        try (var context = LedgerContext.start(arguments)) {
            json = "json".equals(context.getEnvironment().getProperty("demarc.output"));
            var lacks = LedgerContext.lacks(context);
            if (lacks.isPresent()) {
                out.println(lacks.get());
                return lacks.get().startsWith("There is no ledger") ? 0 : 1;
            }
            checkChains(context, kept(context, findings), findings);
        } catch (IOException | IllegalArgumentException trouble) {
            System.err.println("The checkpoint cannot be used: " + trouble.getMessage());
            return 2;
        }
        // It migrates nothing, reads everything there is, and nobody waits for it.
        var quiet = Stream.concat(
                Arrays.stream(arguments),
                Stream.of(
                        "--spring.flyway.enabled=false",
                        "--demarc.connections.statement=1h",
                        "--demarc.connections.silence=3600"));
        try (var context = Command.start(application, quiet.toArray(String[]::new))) {
            compareFacts(context, findings);
        }
        if (json) out.println(findings.json());
        else findings.words().forEach(out::println);
        return findings.hold() ? 0 : 1;
    }

    private static Optional<Checkpoint> kept(ApplicationContext context, LedgerFindings findings) throws IOException {
        String file = context.getEnvironment().getProperty(ASKED, "");
        if (file.isEmpty() || file.equals("true")) return Optional.empty();
        var checkpoint = Checkpoint.read(Files.readString(Path.of(file)));
        CheckpointKey.of(context.getEnvironment()).doubt(checkpoint).ifPresent(findings::add);
        return Optional.of(checkpoint);
    }

    /** Organizations first: what holds is named in the platform's chain, which is checked with that. */
    static void checkChains(ApplicationContext context, Optional<Checkpoint> kept, LedgerFindings findings) {
        var verification = context.getBean(Verification.class);
        var organizations = context.getBean(Organizations.class).all();
        for (var organization : organizations)
            CurrentOrganization.run(organization.id(), () -> {
                var finding = verification.verify(kept);
                findings.add(organization.slug(), finding);
                if (finding.broken().isEmpty()) context.getBean(Witness.class).take();
            });
        findings.add(Checkpoint.PLATFORM, verification.verifyPlatform(kept));
        var known = new TreeMap<String, String>();
        verification.known().forEach(id -> known.put(id, id));
        kept.ifPresent(it -> it.chains().forEach(chain -> known.put(chain.chain(), chain.name())));
        known.remove(Checkpoint.PLATFORM);
        organizations.forEach(it -> known.remove(it.id().toString()));
        known.values().forEach(name -> findings.add("the organization " + name + " is gone with its ledger"));
    }

    private static void compareFacts(ApplicationContext context, LedgerFindings findings) {
        var told = context.getBean(Told.class);
        var organizations = context.getBean(Organizations.class);
        var moment = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        moment.setReadOnly(true);
        var versions = new VersionComparison(told, context.getBean(KeptVersions.class));
        var sent = new SubmissionComparison(told, context.getBean(KeptSubmissions.class));
        var links = new LinkComparison(told, context.getBean(KeptLinks.class));
        var comparisons = List.<Supplier<List<String>>>of(
                context.getBean(Comparison.class)::differences,
                context.getBean(KeptFacts.class)::differences,
                atOneMoment(moment, versions::differences),
                atOneMoment(moment, sent::differences),
                atOneMoment(moment, links::differences),
                new OrganizationComparison(told, organizations)::differences,
                context.getBean(Recomputation.class)::differences);
        for (var organization : organizations.all())
            for (var comparison : comparisons)
                CurrentOrganization.run(organization.id(), () -> differences(comparison)
                        .forEach(it -> findings.add(organization.slug() + ": " + it)));
    }

    private static Supplier<List<String>> atOneMoment(TransactionTemplate moment, Supplier<List<String>> comparison) {
        return () -> Objects.requireNonNull(moment.execute(_ -> comparison.get()));
    }

    /** What cannot be read any more keeps nothing else from being compared. */
    private static List<String> differences(Supplier<List<String>> comparison) {
        try {
            return comparison.get();
        } catch (RuntimeException | StackOverflowError trouble) {
            return List.of(
                    "something that is kept cannot be read: " + NestedExceptionUtils.getMostSpecificCause(trouble));
        }
    }
}
