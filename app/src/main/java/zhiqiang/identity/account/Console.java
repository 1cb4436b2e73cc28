package zhiqiang.identity.account;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Says what must not stand in a log to whoever starts the server.
public final class Console {
    private Console() {}

    /// Tells new passwords, which are stored nowhere.
    ///
    /// @param passwords by login
    public static void tell(String heading, Map<String, String> passwords) {
        StringBuilder text = new StringBuilder(heading);
        passwords.forEach(
                (login, password) ->
                        text.append("    login:    ")
                                .append(login)
                                .append("\n    password: ")
                                .append(password)
                                .append('\n'));
        say(text.toString());
    }

    private static void say(String text) {
        PrintStream out =
                new PrintStream(
                        new java.io.FileOutputStream(java.io.FileDescriptor.out),
                        true,
                        StandardCharsets.UTF_8);
        out.println(text);
    }
}
