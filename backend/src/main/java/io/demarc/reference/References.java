package io.demarc.reference;

import io.demarc.kernel.NotFound;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reference data of the bound organization. Which versions are in force is known from the request, or asked once per
 * transaction for all kinds together, and stays the same to its end; contents are kept once they were read, for a version never changes. Texts are in
 * the language of the page where the version has them in it.
 */
@Service
@Transactional(readOnly = true)
public class References {

    private static final ScopedValue<VersionNumbers> GIVEN = ScopedValue.newInstance();
    private static final ScopedValue<Map<String, Source<?>>> TRIED = ScopedValue.newInstance();

    private final List<Kind<?>> kinds;
    private final OwnVersions own;

    References(ObjectProvider<Kind<?>> kinds, OwnVersions own) {
        this.kinds = kinds.stream().sorted(Comparator.comparing(Kind::name)).toList();
        this.own = own;
        this.kinds.forEach(this::checkShipped);
    }

    /** The organization's own newest version, else the newest that was shipped. */
    public <T> Version<T> inForce(Kind<T> kind) {
        var given = GIVEN.isBound() ? GIVEN.get().of(kind) : Optional.<VersionNumber>empty();
        if (given.isPresent()) return at(kind, given.get());
        var tried = TRIED.isBound() ? TRIED.get().get(kind.name()) : null;
        if (tried != null) return tried(kind, tried);
        return Optional.ofNullable(own.inForce().get(kind.name()))
                .map(number -> own(kind, number))
                .orElseGet(() -> Shipped.newest(kind, language()));
    }

    /** What is in force, also while work is done by the versions of a decision: for what follows from today and not from that. */
    public <T> Version<T> today(Kind<T> kind) {
        return Objects.requireNonNull(
                ScopedValue.where(GIVEN, VersionNumbers.NONE).call(() -> inForce(kind)));
    }

    /** Whether other versions than those in force are worked by at this moment. */
    static boolean isGiven() {
        return GIVEN.isBound() || TRIED.isBound();
    }

    /** Works as if these were in force. */
    static <R> R trying(Map<String, Source<?>> contents, Supplier<R> work) {
        return ScopedValue.where(TRIED, Map.copyOf(contents)).call(work::get);
    }

    @SuppressWarnings("unchecked") // A kind's source is of the kind's type.
    private static <T> Version<T> tried(Kind<T> kind, Source<?> source) {
        return ((Source<T>) source).in(language());
    }

    /** Works as if these versions were in force; a kind that is not among them is used as it is in force. */
    public static <R> R by(VersionNumbers versions, Supplier<R> work) {
        return ScopedValue.where(GIVEN, versions).call(work::get);
    }

    /** @throws NotFound where there is no such version */
    public <T> Version<T> at(Kind<T> kind, VersionNumber number) {
        return switch (number.origin()) {
            case SHIPPED -> Shipped.at(kind, number.number(), language()).orElseThrow(NotFound::new);
            case OWN -> own(kind, number.number());
        };
    }

    /** The numbers in force of these kinds, to be kept by what was derived from them or decided on them. */
    public VersionNumbers numbers(Collection<? extends Kind<?>> of) {
        return VersionNumbers.of(of, this::inForce);
    }

    /** Those of all kinds. */
    public VersionNumbers numbers() {
        return numbers(kinds);
    }

    List<Kind<?>> kinds() {
        return kinds;
    }

    private <T> Version<T> own(Kind<T> kind, int number) {
        return own.find(kind, number).orElseThrow(NotFound::new).in(language());
    }

    private static String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }

    /** A shipped file that cannot be read or contradicts another stops the portal before anybody relies on it. */
    private <T> void checkShipped(Kind<T> kind) {
        var faults = kind.check().faults(Shipped.newest(kind).content(), new Kind.Contents() {
            @Override
            public <X> X of(Kind<X> other) {
                return Shipped.newest(other).content();
            }
        });
        if (!faults.isEmpty()) throw new ReferenceFault(kind.file(), "", String.join("; ", faults));
    }
}
