package io.demarc.houserules;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** House rules as they are kept, to change one of them: all others stay as they were written, in every language. */
final class RuleTree {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(it -> it.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    private static final String RULES = "rules";
    private static final String LEFT_OUT = "leftOut";

    private final ObjectNode tree;

    RuleTree(String json) {
        this.tree = (ObjectNode) JSON.readTree(json);
    }

    /** With the rule in place of the one of its id, else at the end. */
    RuleTree with(HouseRule rule) {
        ObjectNode node = JSON.valueToTree(rule);
        var rules = list(RULES);
        int at = position(rules, it -> isOf(it, rule.id()));
        if (at < 0) rules.add(node);
        else rules.set(at, node);
        return this;
    }

    /** Whether there was such a rule. */
    boolean leaveOut(String id, String reason) {
        var rule = take(list(RULES), it -> isOf(it, id));
        if (rule == null) return false;
        var left = JSON.createObjectNode();
        left.set("rule", rule);
        left.put("reason", reason);
        list(LEFT_OUT).add(left);
        return true;
    }

    /** Whether there was such a rule among those left out. */
    boolean putBack(String id) {
        var left = take(list(LEFT_OUT), it -> isOf(it.path("rule"), id));
        if (left == null) return false;
        list(RULES).add(left.path("rule"));
        return true;
    }

    String json() {
        return tree.toString();
    }

    private ArrayNode list(String name) {
        return tree.get(name) instanceof ArrayNode there ? there : tree.putArray(name);
    }

    private static @Nullable JsonNode take(ArrayNode list, Predicate<JsonNode> which) {
        int at = position(list, which);
        return at < 0 ? null : list.remove(at);
    }

    private static int position(ArrayNode list, Predicate<JsonNode> which) {
        for (int at = 0; at < list.size(); at++) if (which.test(list.get(at))) return at;
        return -1;
    }

    private static boolean isOf(JsonNode rule, String id) {
        return rule.path("id").asString("").equals(id);
    }
}
