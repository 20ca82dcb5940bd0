package vn.diembao.dashboards.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without manners: sends whatever head it is told to, keeps cookies, follows nothing. */
final class WireClient {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]*)\"");

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** @param raw a character for each byte of the body */
    record Answer(int status, List<String> head, String raw) {
        String body() {
            return new String(bytes(), UTF_8);
        }

        byte[] bytes() {
            return raw.getBytes(ISO_8859_1);
        }

        String header(String name) {
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }

        String token() {
            Matcher matcher = TOKEN.matcher(body());
            return matcher.find() ? matcher.group(1) : "";
        }
    }

    WireClient(WebServer server) {
        this(server, "127.0.0.1:" + server.port());
    }

    WireClient(WebServer server, String host) {
        port = server.port();
        headers.put("Host", host);
    }

    int port() {
        return port;
    }

    WireClient header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Answer get(String path) throws IOException {
        return send("GET", path, null);
    }

    Answer post(String path, Map<String, String> form) throws IOException {
        List<String> pairs = new ArrayList<>();
        form.forEach((key, value) -> pairs.add(key + '=' + URLEncoder.encode(value, UTF_8)));
        return send("POST", path, String.join("&", pairs));
    }

    /** A form with a file (RFC 7578). */
    Answer post(String path, Map<String, String> form, String fileName, String file) throws IOException {
        String boundary = "----0123456789abcdef";
        StringBuilder body = new StringBuilder();
        form.forEach((name, value) -> body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\n\r\n" + value + "\r\n"));
        body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + file + "\r\n--" + boundary + "--\r\n");
        return send("POST", path, body.toString(), "multipart/form-data; boundary=" + boundary);
    }

    /** Opens the form, fills it in and sends it. */
    Answer signIn(String name, String password, String to) throws IOException {
        String token = get("/sign-in").token();
        return post("/sign-in", Map.of("name", name, "password", password, "token", token, "to", to));
    }

    Answer send(String method, String path, String body) throws IOException {
        return send(method, path, body, "application/x-www-form-urlencoded");
    }

    private Answer send(String method, String path, String body, String type) throws IOException {
        StringBuilder head = new StringBuilder(method + ' ' + path + " HTTP/1.0\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (!cookies.isEmpty()) {
            List<String> pairs = new ArrayList<>();
            cookies.forEach((name, value) -> pairs.add(name + '=' + value));
            head.append("Cookie: ").append(String.join("; ", pairs)).append("\r\n");
        }
        if (body != null) {
            head.append("Content-Type: ")
                    .append(type)
                    .append("\r\nContent-Length: ")
                    .append(body.getBytes(UTF_8).length)
                    .append("\r\n");
        }
        head.append("\r\n").append(body == null ? "" : body);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.toString().getBytes(UTF_8));
            return answer(socket.getInputStream().readAllBytes());
        }
    }

    private Answer answer(byte[] bytes) {
        int end = 0;
        while (!(bytes[end] == '\r' && bytes[end + 1] == '\n' && bytes[end + 2] == '\r' && bytes[end + 3] == '\n')) {
            end++;
        }
        List<String> head = new String(bytes, 0, end, UTF_8).lines().toList();
        String content = new String(bytes, end + 4, bytes.length - end - 4, ISO_8859_1);
        head.stream().filter(line -> line.startsWith("Set-Cookie: ")).forEach(this::keep);
        return new Answer(Integer.parseInt(head.get(0).split(" ")[1]), head, content);
    }

    private void keep(String line) {
        String pair = line.substring("Set-Cookie: ".length()).split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        if (line.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(pair.indexOf('=') + 1));
        }
    }
}
