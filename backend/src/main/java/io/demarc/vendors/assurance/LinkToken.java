package io.demarc.vendors.assurance;

import io.demarc.kernel.Fingerprint;
import io.demarc.kernel.OrganizationId;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands in the address of a link: in whose organization it is to be looked for, and 256 random bits. Whoever changes it
 * is looked for elsewhere and not found.
 */
record LinkToken(OrganizationId organization, String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID = 2 * Long.BYTES;
    private static final int LENGTH = ID + 32;

    static LinkToken next(OrganizationId organization) {
        byte[] random = new byte[LENGTH - ID];
        RANDOM.nextBytes(random);
        var id = organization.value();
        byte[] all = ByteBuffer.allocate(LENGTH)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(random)
                .array();
        return new LinkToken(
                organization, Base64.getUrlEncoder().withoutPadding().encodeToString(all));
    }

    /** Empty for what no link has. */
    static Optional<LinkToken> of(String text) {
        if (!text.matches("[A-Za-z0-9_-]{64}")) return Optional.empty();
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        return Optional.of(new LinkToken(new OrganizationId(new UUID(bytes.getLong(), bytes.getLong())), text));
    }

    /** All that is kept of it: reading the table opens nothing. */
    String digest() {
        return Fingerprint.of(text).hex();
    }
}
