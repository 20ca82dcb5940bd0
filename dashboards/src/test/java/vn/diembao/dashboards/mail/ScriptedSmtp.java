package vn.diembao.dashboards.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server on loopback that answers from a script and keeps the dialogue; without a script it takes everything. */
final class ScriptedSmtp implements AutoCloseable {
    /** Instead of an answer: the line is cut. */
    static final String CUT = "cut";
    /** Instead of an answer: nothing, until the server closes. */
    static final String SILENCE = "silence";

    private static final Pattern ADDRESS = Pattern.compile("<([^>]*)>");

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<String, Deque<String>> answers = new ConcurrentHashMap<>();
    private final List<String> dialogue = new CopyOnWriteArrayList<>();
    private final List<Mail> taken = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Consumer<String> beforeText = to -> {};
    private volatile Consumer<String> afterText = to -> {};
    private final Thread accepting;
    private String extensions = "";

    /** A mail that was answered with 250. */
    record Mail(List<String> to, String text) {
        String header(String name) {
            Matcher header = Pattern.compile("(?mi)^" + name + ":\\s*(.*(?:\\n[ \\t].*)*)")
                    .matcher(text);
            return header.find() ? header.group(1) : "";
        }
    }

    ScriptedSmtp() throws IOException {
        accepting = start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The next answers to {@code RCPT}, or to the end of the text ({@code .}), for an address; then all is well again. */
    ScriptedSmtp answer(String command, String address, String... script) {
        answers.put(command + ' ' + address, new ArrayDeque<>(List.of(script)));
        return this;
    }

    ScriptedSmtp extensions(String lines) {
        extensions = lines;
        return this;
    }

    /** Done when a client begins a text, before the server asks for it. */
    void beforeText(Consumer<String> hook) {
        beforeText = hook;
    }

    /** Done when a text is taken, before the client is told. */
    void afterText(Consumer<String> hook) {
        afterText = hook;
    }

    List<String> dialogue() {
        return List.copyOf(dialogue);
    }

    List<Mail> taken() {
        return List.copyOf(taken);
    }

    /** Addresses in the order in which their mails were taken. */
    List<String> readers() {
        return taken.stream().flatMap(mail -> mail.to().stream()).toList();
    }

    /** Nobody is taken once it returns: an accept under way takes one more client after its socket was closed. */
    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
        try {
            accepting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread start(Runnable work) {
        Thread thread = new Thread(work, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1))) {
            say(client, "220 ready");
            List<String> to = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                dialogue.add(line);
                if (!obey(client, in, line, to)) {
                    return;
                }
            }
        } catch (IOException | IllegalStateException e) {
            dialogue.add("gone");
        }
    }

    private boolean obey(Socket client, BufferedReader in, String line, List<String> to) throws IOException {
        switch (line.split("[ :]")[0]) {
            case "EHLO" -> say(client, extensions + "250 scripted");
            case "MAIL" -> {
                to.clear();
                say(client, "250 ok");
            }
            case "RCPT" -> {
                Matcher address = ADDRESS.matcher(line);
                to.add(address.find() ? address.group(1) : "?");
                return reply(client, "RCPT " + to.get(0));
            }
            case "DATA" -> {
                beforeText.accept(to.get(0));
                say(client, "354 go on");
                return text(client, in, to);
            }
            case "QUIT" -> {
                say(client, "221 bye");
                return false;
            }
            case "AUTH" -> say(client, "535 no such password: " + line);
            default -> say(client, "250 ok");
        }
        return true;
    }

    private boolean text(Socket client, BufferedReader in, List<String> to) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                return false;
            }
            text.append(line).append('\n');
        }
        String answer = next(". " + to.get(0));
        if (answer.startsWith("250")) {
            taken.add(new Mail(List.copyOf(to), text.toString()));
            afterText.accept(to.get(0));
        }
        return give(client, answer);
    }

    private boolean reply(Socket client, String key) throws IOException {
        return give(client, next(key));
    }

    private String next(String key) {
        Deque<String> script = answers.get(key);
        return script == null || script.isEmpty() ? "250 ok" : script.poll();
    }

    private boolean give(Socket client, String answer) throws IOException {
        if (answer.equals(SILENCE)) {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return false;
        }
        // What is taken may still be cut: the client never learns of it.
        if (answer.endsWith(CUT)) {
            return false;
        }
        say(client, answer);
        return true;
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(ISO_8859_1));
        client.getOutputStream().flush();
    }
}
