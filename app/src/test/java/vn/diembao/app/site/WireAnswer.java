package vn.diembao.app.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer as it came over a socket, asked for by a client without manners of its own.
 *
 * @param headers names in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // Looked at, never compared.
record WireAnswer(int status, Map<String, String> headers, byte[] body) {
    private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(ISO_8859_1);

    /** @param headers whole lines, {@code Name: value} */
    static WireAnswer get(int port, String host, String path, String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            StringBuilder request = new StringBuilder(
                    "GET " + path + " HTTP/1.1\r\nHost: " + host + ':' + port + "\r\nConnection: close\r\n");
            Arrays.stream(headers).forEach(header -> request.append(header).append("\r\n"));
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(ISO_8859_1));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return parse(answer.toByteArray());
        }
    }

    private static WireAnswer parse(byte[] answer) throws IOException {
        int end = 0;
        while (end < answer.length
                && !Arrays.equals(answer, end, Math.min(answer.length, end + 4), BLANK_LINE, 0, BLANK_LINE.length)) {
            end++;
        }
        if (end == answer.length) {
            throw new IOException("no answer: " + new String(answer, ISO_8859_1));
        }
        String[] head = new String(answer, 0, end, ISO_8859_1).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < head.length; i++) {
            int colon = head[i].indexOf(':');
            headers.put(
                    head[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    head[i].substring(colon + 1).strip());
        }
        return new WireAnswer(
                Integer.parseInt(head[0].split(" ")[1]), headers, Arrays.copyOfRange(answer, end + 4, answer.length));
    }
}
