package io.demarc.operator;

import io.demarc.audit.outside.Checkpoint;
import io.demarc.audit.outside.Checkpoint.Newest;
import io.demarc.database.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.env.Environment;

/**
 * What checkpoints are signed with: an Ed25519 key in a file outside of the database, whose owner alone may read it. It is
 * made when it is needed first.
 */
record CheckpointKey(Path file, String trusted) {

    private static final Set<PosixFilePermission> OWNERS =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    static CheckpointKey of(Environment environment) {
        String named = environment.getProperty("demarc.checkpoint-key", "");
        return new CheckpointKey(
                named.isEmpty()
                        ? DataFolder.of(environment.getProperty("demarc.data", ""))
                                .checkpointKey()
                        : Path.of(named),
                environment.getProperty("demarc.checkpoint-fingerprint", ""));
    }

    Checkpoint sign(String at, List<Newest> chains) throws IOException {
        try {
            if (!Files.exists(file)) make();
            var kept = kept();
            var secret = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(kept.getProperty("private", "")));
            return Checkpoint.sign(
                    at,
                    chains,
                    kept.getProperty("public", ""),
                    KeyFactory.getInstance("Ed25519").generatePrivate(secret));
        } catch (GeneralSecurityException | IllegalArgumentException trouble) {
            throw new IOException(file + " holds no key that checkpoints can be signed with", trouble);
        }
    }

    /** Why a checkpoint may be somebody else's; empty when it is signed with this key or with the one that is trusted. */
    Optional<String> doubt(Checkpoint checkpoint) throws IOException {
        String fingerprint = checkpoint.fingerprint();
        if (fingerprint.equals(trusted)) return Optional.empty();
        if (trusted.isEmpty()
                && Files.exists(file)
                && kept().getProperty("public", "").equals(checkpoint.key())) return Optional.empty();
        return Optional.of(
                "the checkpoint is signed with the key " + fingerprint + ", which is not this portal's; if it"
                        + " is a former one, name it: --demarc.checkpoint-fingerprint=" + fingerprint);
    }

    private void make() throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNERS));
        Files.writeString(
                fresh,
                "private=%s\npublic=%s\n"
                        .formatted(
                                Base64.getEncoder()
                                        .encodeToString(pair.getPrivate().getEncoded()),
                                Base64.getEncoder()
                                        .encodeToString(pair.getPublic().getEncoded())),
                StandardOpenOption.WRITE);
        Files.createLink(file, fresh); // Unlike a move it replaces nothing that another one has made meanwhile.
        Files.delete(fresh);
    }

    private Properties kept() throws IOException {
        if (!OWNERS.containsAll(Files.getPosixFilePermissions(file)))
            throw new IOException("others may read " + file + ": chmod 600 it, or better make a new key");
        var kept = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return kept;
    }
}
