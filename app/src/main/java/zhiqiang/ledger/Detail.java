package zhiqiang.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.platform.act.Act;
import zhiqiang.platform.act.Doer;

/// What is told of an act beyond its entry: names, addresses, contents. It may be erased; the salt
/// goes with it, so that nobody guesses from the digest what was there.
///
/// @param body canonical JSON
record Detail(byte[] salt, String body) {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    static Detail of(Act act, Doer doer, Act.State.Told state, byte[] salt) {
        Map<String, Object> body = new TreeMap<>();
        body.put("name", doer.name());
        doer.inNameOf().person().ifPresent(person -> body.put("inNameOf", person.name()));
        body.put("address", doer.address());
        body.put("agent", doer.agent());
        body.put("zh", act.words().zh());
        body.put("en", act.words().en());
        state.before().ifPresent(content -> body.put("before", content));
        state.after().ifPresent(content -> body.put("after", content));
        return new Detail(salt, CanonicalJson.text(body));
    }

    byte[] digest(TreeHash hash) {
        return hash.of(salt, body.getBytes(StandardCharsets.UTF_8));
    }

    /// Digest of an object as it was or is, with this salt.
    byte[] digest(TreeHash hash, Map<String, ?> object) {
        return hash.of(salt, CanonicalJson.bytes(object));
    }

    Optional<JsonNode> part(String name) {
        @Nullable JsonNode part = MAPPER.readTree(body).get(name);
        return Optional.ofNullable(part);
    }
}
