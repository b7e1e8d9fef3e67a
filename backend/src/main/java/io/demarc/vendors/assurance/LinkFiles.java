package io.demarc.vendors.assurance;

import io.demarc.evidence.Claim;
import io.demarc.evidence.Deposits;
import io.demarc.evidence.Strength;
import io.demarc.evidence.file.Arrived;
import io.demarc.evidence.file.Unacceptable;
import io.demarc.files.FileId;
import io.demarc.files.FileStore;
import io.demarc.identity.Member;
import io.demarc.kernel.NotFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files of links: kept while the link is open, and put on the shelf once it is sent. Whoever calls holds the link. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LinkFiles {

    /** Of one link: more than any questionnaire asks for. */
    static final int MOST = 40;

    /** In characters. */
    private static final int LONGEST_TITLE = 240;

    private final LinkFileRepository kept;
    private final FileStore files;
    private final Deposits deposits;
    private final Clock clock;

    LinkFiles(LinkFileRepository kept, FileStore files, Deposits deposits, Clock clock) {
        this.kept = kept;
        this.files = files;
        this.deposits = deposits;
        this.clock = clock;
    }

    List<LinkFile> of(QuestionnaireLink link) {
        return kept.findAllOf(List.of(link.id()));
    }

    LinkFile keep(QuestionnaireLink link, String question, LinkFile.Said said, Arrived arrived, boolean scanned) {
        if (of(link).size() >= MOST) throw new Unacceptable("many", MOST);
        var id = FileId.next();
        try (var content = arrived.open()) {
            files.put(id, content);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        return kept.saveAndFlush(new LinkFile(link.id(), question, said, id, arrived, scanned, clock.instant()));
    }

    /** @return what was removed */
    LinkFile remove(QuestionnaireLink link, UUID id) {
        var file = of(link).stream()
                .filter(it -> it.id().equals(id) && it.file() != null)
                .findFirst()
                .orElseThrow(NotFound::new);
        kept.delete(file);
        kept.flush();
        files.delete(Objects.requireNonNull(file.file()));
        return file;
    }

    /** From now on they are pieces of evidence, which nobody of us has added and somebody has to accept. */
    void putOnShelf(QuestionnaireLink link, UUID vendor, Member portal) {
        for (var file : of(link)) {
            var content = Objects.requireNonNull(file.file());
            var said = file.said();
            file.put(deposits.add(
                    new Deposits.Deposit(
                            title(file.name()),
                            said.kind(),
                            vendor,
                            null,
                            said.from(),
                            said.to(),
                            null,
                            null,
                            new Deposits.Content(file.name(), bytes(content), file.isScanned()),
                            List.of(Claim.ofOffering(
                                    file.question(), link.offering().value())),
                            null),
                    portal));
            kept.saveAndFlush(file);
            files.delete(content);
        }
    }

    /** Accepts what was handed in for answers that are accepted: the member has read it for that. */
    void accept(QuestionnaireLink link, Predicate<String> accepted, Member me) {
        of(link).stream()
                .filter(it -> accepted.test(it.question()))
                .map(LinkFile::piece)
                .filter(Objects::nonNull)
                .filter(deposits::isUndecided)
                .forEach(it -> deposits.accept(it, Strength.REVIEWED, null, me));
    }

    /** Files may be called longer than pieces of evidence. */
    private static String title(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_TITLE
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    private byte[] bytes(FileId id) {
        try (var content = files.open(id)) {
            return content.readAllBytes();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
