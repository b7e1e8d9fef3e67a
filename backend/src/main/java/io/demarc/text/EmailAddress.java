package io.demarc.text;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An address that people sign in with, in the one form in which it is kept and looked for: lower case, composed (NFC), its
 * host in ASCII (UTS #46, so {@code bücher.example} is {@code xn--bcher-kva.example}). Not every address that RFC 5321
 * allows is one: no quoted local part, no comment, no host by number.
 *
 * @param text 3 to {@value #LONGEST} characters; {@link IllegalArgumentException} for what is no address
 */
public record EmailAddress(String text) {

    /** As RFC 5321 counts, in octets; the host is ASCII. */
    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL = 64;
    private static final String NEVER_BARE = "()<>[]:;@\\,\"";
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
    private static final IDNA HOSTS =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.USE_STD3_RULES);

    public EmailAddress {
        if (!text.equals(written(text))) throw new IllegalArgumentException("no address as it is kept");
    }

    /** The address that was said, whatever is not seen at its ends apart; none when it is no address. */
    public static Optional<EmailAddress> of(@Nullable String said) {
        String text = written(said);
        return text.isEmpty() ? Optional.empty() : Optional.of(new EmailAddress(text));
    }

    /** Empty for what is no address. A longer text is not looked at. */
    private static String written(@Nullable String said) {
        if (said == null || said.length() > 2 * LONGEST) return "";
        String address = withoutEnds(Text.clean(said));
        int at = address.lastIndexOf('@');
        if (at < 1) return "";
        String local = COMPOSED.normalize(address.substring(0, at).toLowerCase(Locale.ROOT));
        String host = host(address.substring(at + 1));
        boolean fits = octets(local) <= LONGEST_LOCAL && octets(local) + 1 + host.length() <= LONGEST;
        return host.isEmpty() || !fits || !local.codePoints().allMatch(EmailAddress::isBare) ? "" : local + '@' + host;
    }

    private static String withoutEnds(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isGap(text.codePointAt(from))) from += Character.charCount(text.codePointAt(from));
        while (from < to && isGap(text.codePointBefore(to))) to -= Character.charCount(text.codePointBefore(to));
        return text.substring(from, to);
    }

    private static boolean isGap(int letter) {
        return Letters.isSpace(letter) || Letters.isUnseen(letter);
    }

    private static boolean isBare(int letter) {
        return NEVER_BARE.indexOf(letter) < 0 && !isGap(letter);
    }

    private static String host(String said) {
        if (said.isEmpty() || !said.codePoints().allMatch(EmailAddress::isBare)) return "";
        var found = new IDNA.Info();
        var ascii = new StringBuilder();
        HOSTS.nameToASCII(said, ascii, found);
        if (found.hasErrors()) return "";
        // The dot that a host may end with in full is no part of its name: with it and without it is one address.
        boolean full = ascii.length() > 1 && ascii.charAt(ascii.length() - 1) == '.';
        return full ? ascii.substring(0, ascii.length() - 1) : ascii.toString();
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return text;
    }
}
