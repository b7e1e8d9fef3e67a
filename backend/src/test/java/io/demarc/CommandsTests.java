package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.demarc.identity.Member;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever calls a command, it knows who acts and asks what they may: no page, job or interface can forget to. */
class CommandsTests {

    private static final List<String> NOT_A_MEMBERS = List.of(
            // What people do about themselves, in no organization or on their way into one.
            "Account.changePassword",
            "Account.prefer",
            "Account.signOutEverywhere",
            "Credentials.isCurrent",
            "Credentials.remove",
            "Credentials.renew",
            "Credentials.replace",
            "Credentials.set",
            "Devices.forget",
            "Devices.remember",
            "OneTimeLinks.use",
            "People.come",
            "Tries.inSession",
            "Tries.lift",
            "Tries.liftOnDevice",
            "Tries.onDevice",
            "Tries.onLink",
            "Tries.signIn",
            "Tries.succeeded",
            "Tries.sweep",
            "Tries.unknownLink",
            // Whoever has a link to answer through is no member: the link is asked for by each of them.
            "VendorAnswers.say",
            "VendorAnswers.send",
            "VendorAnswers.take",
            "VendorAnswers.add",
            "VendorAnswers.remove",
            // The operator's.
            "BusinessUnits.open",
            "IssuedLinks.issue",
            "IssuedLinks.withdrawAll",
            // Steps of jobs, and what follows from a command that has asked.
            "AttachmentRun.step",
            "AttachmentRun.stop",
            "Consequences.derive",
            "Deployments.replace",
            "DuePlan.takeEffect",
            "Effect.take",
            "Inheritance.pass",
            "Ageing.follow",
            "BillRun.compare",
            "BillRun.refuseNext",
            "BillRun.stop",
            "BillRun.take",
            "Consequences.follow",
            "Consequences.show",
            "Deposits.noteEnds",
            "EvidenceExpiry.note",
            "EvidenceExpiry.noteMissed",
            "Expiry.expire",
            "ImportRun.beginChecking",
            "ImportRun.checked",
            "ImportRun.finish",
            "ImportRun.further",
            "ImportRun.stop",
            "OfferingAssessments.lockUses",
            "Rederivation.derive",
            "SpreadPart.spread",
            "Witness.take",
            "WorkedOut.fail",
            "WorkedOut.keep",
            // Forms: they compare versions, and leave the rest to the command that they are given.
            "PersonForms.take",
            "UseCaseForms.take",
            // Reads of a use case that may be about to change.
            "Boundaries.map",
            "Deployments.plan");

    @Test
    void every_command_takes_the_member_who_acts() {
        var without = ProductionCode.CLASSES.stream()
                .filter(it -> it.isAnnotatedWith(Service.class))
                .flatMap(it -> it.getMethods().stream())
                .filter(CommandsTests::writes)
                .filter(it -> it.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Member.class)))
                .map(it -> it.getOwner().getSimpleName() + "." + it.getName())
                .sorted()
                .distinct()
                .toList();
        assertThat(without).containsExactlyInAnyOrderElementsOf(NOT_A_MEMBERS);
    }

    private static boolean writes(JavaMethod method) {
        if (method.getModifiers().contains(JavaModifier.PRIVATE)
                || method.getModifiers().contains(JavaModifier.STATIC)
                || method.getModifiers().contains(JavaModifier.SYNTHETIC)) return false;
        var own = method.tryGetAnnotationOfType(Transactional.class);
        var all = method.getOwner().tryGetAnnotationOfType(Transactional.class);
        return own.or(() -> all).map(it -> !it.readOnly()).orElse(false);
    }
}
