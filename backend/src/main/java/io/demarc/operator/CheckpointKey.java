package io.demarc.operator;

import io.demarc.audit.outside.Checkpoint;
import io.demarc.audit.outside.Checkpoint.Newest;
import io.demarc.database.DataFolder;
import io.demarc.database.OwnersFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.env.Environment;

/**
 * What checkpoints are signed with: an Ed25519 key in a file outside of the database, whose owner alone may read it. It is
 * made when it is needed first.
 */
record CheckpointKey(Path file, String trusted) {

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
        var encoder = Base64.getEncoder();
        new OwnersFile(file)
                .create("private=%s\npublic=%s\n"
                        .formatted(
                                encoder.encodeToString(pair.getPrivate().getEncoded()),
                                encoder.encodeToString(pair.getPublic().getEncoded())));
    }

    private Properties kept() throws IOException {
        if (new OwnersFile(file).isOpenToOthers())
            throw new IOException("others may read " + file + ": chmod 600 it, or better make a new key");
        var kept = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        }
        return kept;
    }
}
