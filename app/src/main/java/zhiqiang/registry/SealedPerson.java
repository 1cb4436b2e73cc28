package zhiqiang.registry;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import zhiqiang.platform.Vault;
import zhiqiang.platform.Vault.SealBroken;

/// Whom to call: sealed, as the database keeps it.
@Component
class SealedPerson {
    private static final JsonMapper JSON = JsonMapper.shared();
    static final int NAME = 60;

    private final Vault vault;

    SealedPerson(Vault vault) {
        this.vault = vault;
    }

    /// A person with a way to reach them.
    record Reached(String name, @Nullable String phone, @Nullable String email) {
        static Reached checked(
                EntryForm form,
                @Nullable String name,
                @Nullable String phone,
                @Nullable String email) {
            Reached person =
                    new Reached(
                            form.text("name", name, NAME),
                            form.phone("phone", phone),
                            form.email("email", email));
            form.unless(
                    person.phone() != null || person.email() != null,
                    "phone",
                    "registry.missing",
                    "电话和电子邮箱至少填一项",
                    "a telephone number or a mail address");
            return person;
        }
    }

    /// @param id of the row that keeps it: what is sealed for one opens for no other
    byte[] sealed(Reached person, UUID id) {
        return vault.seal(JSON.writeValueAsString(person).getBytes(StandardCharsets.UTF_8), of(id));
    }

    /// @throws IllegalStateException if it was sealed with another key
    Reached opened(byte[] sealed, UUID id) {
        try {
            return JSON.readValue(
                    new String(vault.open(sealed, of(id)), StandardCharsets.UTF_8), Reached.class);
        } catch (SealBroken broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String of(UUID id) {
        return "registry person " + id;
    }
}
