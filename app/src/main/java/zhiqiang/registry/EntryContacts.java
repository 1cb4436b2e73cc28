package zhiqiang.registry;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiqiang.platform.error.DomainException;

/// Whom to call at an entry. Row security shows contacts to those who keep the entry and to its own
/// unit; in the clear they are read by an operation of its own.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EntryContacts {
    private final JdbcClient jdbc;
    private final SealedPerson persons;

    EntryContacts(JdbcClient jdbc, SealedPerson persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    /// As pages show it.
    public record ContactMaskView(
            UUID id,
            String duty,
            String nameMask,
            @Nullable String phoneMask,
            @Nullable String emailMask) {}

    /// In the clear.
    public record ContactView(
            UUID id, String duty, String name, @Nullable String phone, @Nullable String email) {}

    List<ContactMaskView> masked(UUID entry) {
        return jdbc.sql(
                        """
                        select id, duty, name_mask, phone_mask, email_mask
                          from registry.contact
                         where entry = :entry
                         order by at, id
                        """)
                .param("entry", entry)
                .query(ContactMaskView.class)
                .list();
    }

    List<ContactView> read(UUID entry) {
        return jdbc.sql(
                        """
                        select id, duty, sealed from registry.contact
                         where entry = :entry
                         order by at, id
                        """)
                .param("entry", entry)
                .query(
                        (row, n) -> {
                            UUID id = row.getObject("id", UUID.class);
                            SealedPerson.Reached person =
                                    persons.opened(row.getBytes("sealed"), id);
                            return new ContactView(
                                    id,
                                    row.getString("duty"),
                                    person.name(),
                                    person.phone(),
                                    person.email());
                        })
                .list();
    }

    UUID make(UUID entry, String duty, SealedPerson.Reached person) {
        UUID id = UUID.randomUUID();
        bound(
                        """
                        insert into registry.contact
                               (id, entry, duty, sealed, name_mask, phone_mask, email_mask)
                        values (:id, :entry, :duty, :sealed, :name, :phone, :email)
                        """,
                        id,
                        entry,
                        duty,
                        person)
                .update();
        return id;
    }

    /// @throws DomainException if the entry has no such contact
    void change(UUID entry, UUID id, String duty, SealedPerson.Reached person) {
        found(
                bound(
                                """
                                update registry.contact
                                   set duty = :duty, sealed = :sealed, name_mask = :name,
                                       phone_mask = :phone, email_mask = :email
                                 where id = :id and entry = :entry
                                """,
                                id,
                                entry,
                                duty,
                                person)
                        .update(),
                id);
    }

    private JdbcClient.StatementSpec bound(
            String sql, UUID id, UUID entry, String duty, SealedPerson.Reached person) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("entry", entry)
                .param("duty", duty)
                .param("sealed", persons.sealed(person, id))
                .param("name", Masked.name(person.name()))
                .param("phone", Masked.phone(person.phone()), Types.VARCHAR)
                .param("email", Masked.email(person.email()), Types.VARCHAR);
    }

    /// @throws DomainException if the entry has no such contact
    void remove(UUID entry, UUID id) {
        found(
                jdbc.sql("delete from registry.contact where id = :id and entry = :entry")
                        .param("id", id)
                        .param("entry", entry)
                        .update(),
                id);
    }

    private static void found(int rows, UUID id) {
        if (rows == 0) {
            throw new DomainException(RegistryError.CONTACT_NOT_FOUND, Map.of("id", id.toString()));
        }
    }
}
