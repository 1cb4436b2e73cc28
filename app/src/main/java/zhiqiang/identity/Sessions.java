package zhiqiang.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The sessions of accounts, on whichever server they were begun.
@Component
final class Sessions {
    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void endAll(String login) {
        endOthers(login, "");
    }

    /// @param kept id of the session that goes on
    void endOthers(String login, String kept) {
        jdbc.sql(
                        """
                        delete from public.spring_session
                         where principal_name = :login and session_id <> :kept
                        """)
                .param("login", login)
                .param("kept", kept)
                .update();
    }
}
