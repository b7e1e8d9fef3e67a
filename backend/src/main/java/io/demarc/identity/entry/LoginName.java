package io.demarc.identity.entry;

import io.demarc.text.EmailAddress;
import io.demarc.text.Text;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says they sign in with: an address in its one form or, where it is none by today's rules, in the form in
 * which addresses were kept before there were such rules.
 *
 * @param text at most {@value io.demarc.text.EmailAddress#LONGEST} characters; empty for what nobody signs in with
 */
public record LoginName(String text) {

    public static LoginName of(@Nullable String said) {
        return new LoginName(EmailAddress.of(said).map(EmailAddress::text).orElseGet(() -> asBefore(said)));
    }

    public static LoginName of(EmailAddress address) {
        return new LoginName(address.text());
    }

    private static String asBefore(@Nullable String said) {
        if (said == null || said.length() > 2 * EmailAddress.LONGEST) return "";
        String kept = Normalizer.normalize(Text.clean(said).strip(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
        return kept.length() > EmailAddress.LONGEST ? "" : kept;
    }

    /**
     * How it may be kept: with its host in ASCII, or as it was typed before addresses were written in one way, which includes
     * the dot that a host may end with.
     */
    public String[] forms() {
        int host = text.lastIndexOf('@') + 1;
        String typed = text.substring(0, host) + IDN.toUnicode(text.substring(host));
        return Stream.of(text, typed)
                .distinct()
                .flatMap(form -> Stream.of(form, form + '.'))
                .toArray(String[]::new);
    }
}
