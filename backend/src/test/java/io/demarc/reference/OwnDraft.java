package io.demarc.reference;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A version of an organization's own: the shipped file with something changed. */
public final class OwnDraft {

    private OwnDraft() {}

    public static Draft of(String folder, String kind, Consumer<ObjectNode> change) {
        try (var file = OwnDraft.class.getResourceAsStream("/" + folder + "/" + kind + ".yaml")) {
            var content = (ObjectNode) YAMLMapper.builder().build().readTree(Objects.requireNonNull(file));
            int version = content.remove("version").intValue();
            content.remove("asOf");
            change.accept(content);
            return new Draft(
                    kind, VersionNumber.shipped(version), JsonMapper.shared().writeValueAsString(content));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
