package zhiqiang;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A mail server that answers as it is told to, where a well-behaved one would not do.
public final class MailPlace implements AutoCloseable {
    /// Instead of an answer the connection ends.
    public static final String HANG_UP = "";

    /// The end of a message.
    public static final String END = ".";

    private final ServerSocket socket;
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private volatile Consumer<String> taken = message -> {};

    public MailPlace() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /// What is answered to a step: `MAIL`, `RCPT`, `DATA` or [#END].
    public void answer(String step, String answer) {
        answers.put(step, answer);
    }

    public void answerWell() {
        answers.clear();
    }

    /// Called with each message that is wholly there, before it is answered.
    public void onMessage(Consumer<String> what) {
        taken = what;
    }

    /// All that were wholly there, whatever was answered.
    public List<String> messages() {
        return messages;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread.ofPlatform().daemon().start(() -> talk(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        caller.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = caller.getOutputStream();
            say(out, "220 here");
            Optional<String> line = Optional.ofNullable(in.readLine());
            while (line.isPresent()) {
                String step = line.get().split("[ :]", 2)[0].toUpperCase(java.util.Locale.ROOT);
                String answer =
                        answers.getOrDefault(step, step.equals("DATA") ? "354 go" : "250 ok");
                if (answer.equals(HANG_UP)) {
                    return;
                }
                say(out, answer);
                if (step.equals("DATA") && answer.startsWith("354") && !message(in, out)) {
                    return;
                }
                line = Optional.ofNullable(in.readLine());
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private boolean message(BufferedReader in, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        String line = in.readLine();
        while (line != null && !line.equals(END)) {
            text.append(line).append('\n');
            line = in.readLine();
        }
        if (line == null) {
            return false;
        }
        messages.add(text.toString());
        taken.accept(text.toString());
        String answer = answers.getOrDefault(END, "250 taken");
        if (answer.equals(HANG_UP)) {
            return false;
        }
        say(out, answer);
        return true;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
