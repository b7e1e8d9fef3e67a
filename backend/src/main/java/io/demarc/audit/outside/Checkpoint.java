package io.demarc.audit.outside;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The newest entries of all chains at a moment, signed by Ed25519 (RFC 8032): who keeps it elsewhere can say later whether
 * they are still there. What is signed is the canonical JSON of all but the signature.
 *
 * @param at when it was made, as in {@code 2026-11-27T06:00:00Z}
 * @param key the public key, X.509 in Base64
 */
public record Checkpoint(String at, List<Newest> chains, String key, String signature) {

    /** The chain of sign-ins and of what operators do, which is no organization's. */
    public static final String PLATFORM = "platform";

    private static final String FORMAT = "demarc-checkpoint-1";
    private static final String ALGORITHM = "Ed25519";

    /**
     * The newest entry of a chain.
     *
     * @param chain {@link #PLATFORM}, or the id of an organization
     * @param name the organization's short name
     * @param entry 0 for a chain without entries
     */
    public record Newest(String chain, String name, long entry, String hash) {}

    public static Checkpoint sign(String at, List<Newest> chains, String publicKey, PrivateKey key)
            throws GeneralSecurityException {
        var unsigned = new Checkpoint(at, List.copyOf(chains), publicKey, "");
        var signer = Signature.getInstance(ALGORITHM);
        signer.initSign(key);
        signer.update(unsigned.signed());
        return new Checkpoint(
                at, unsigned.chains(), publicKey, Base64.getEncoder().encodeToString(signer.sign()));
    }

    /** @throws IllegalArgumentException for a text that is no checkpoint, or whose signature is not its key's */
    public static Checkpoint read(String text) {
        var checkpoint = parse(text);
        if (!checkpoint.isSigned())
            throw new IllegalArgumentException("the checkpoint was altered: its signature does not fit it");
        return checkpoint;
    }

    private static Checkpoint parse(String text) {
        try {
            var json = Json.object(text);
            if (!FORMAT.equals(json.get("format")))
                throw new IllegalArgumentException("this is no checkpoint of a ledger");
            var chains = new ArrayList<Newest>();
            for (var it : (List<?>) Objects.requireNonNull(json.get("chains"))) {
                var chain = (Map<?, ?>) it;
                chains.add(new Newest(
                        Json.text(chain, "chain"),
                        Json.text(chain, "name"),
                        Json.number(chain, "entry"),
                        Json.text(chain, "hash")));
            }
            return new Checkpoint(
                    Json.text(json, "at"), List.copyOf(chains), Json.text(json, "key"), Json.text(json, "signature"));
        } catch (ClassCastException | NullPointerException e) {
            throw new IllegalArgumentException("this is no checkpoint of a ledger", e);
        }
    }

    public Optional<Newest> of(String chain) {
        return chains.stream().filter(it -> it.chain().equals(chain)).findFirst();
    }

    /** What it knows of a chain, nothing of one that was begun later. */
    public List<Anchor> anchors(String chain) {
        return of(chain).stream()
                .map(it -> new Anchor(it.entry(), it.hash(), "the checkpoint of " + at))
                .toList();
    }

    /** By which people tell whose key it is: the SHA-256 of the public key. */
    public String fingerprint() {
        return Sha256.hex(Base64.getDecoder().decode(key));
    }

    /** @return one line of canonical JSON */
    public String json() {
        var json = content();
        json.put("signature", signature);
        return Json.write(json);
    }

    private boolean isSigned() {
        try {
            var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(key));
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(spec));
            check.update(signed());
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private byte[] signed() {
        return Json.write(content()).getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> content() {
        var json = new TreeMap<String, Object>();
        json.put("format", FORMAT);
        json.put("at", at);
        json.put("key", key);
        json.put(
                "chains",
                chains.stream()
                        .map(it ->
                                Map.of("chain", it.chain(), "name", it.name(), "entry", it.entry(), "hash", it.hash()))
                        .toList());
        return json;
    }
}
