package vn.diembao.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What a scan or recording may be, told by how its content begins: names and labels lie (row 14). */
public enum AttachmentType {
    /** ISO 32000-2, 7.5.2. */
    PDF("application/pdf", "pdf") {
        @Override
        boolean begins(byte[] head) {
            return has(head, 0, "%PDF-");
        }
    },
    /** W3C PNG, 5.2. */
    PNG("image/png", "png") {
        @Override
        boolean begins(byte[] head) {
            return has(head, 0, "\u0089PNG\r\n\u001a\n");
        }
    },
    /** ISO 10918-1, B.1.1: start of image, then a marker. */
    JPEG("image/jpeg", "jpg") {
        @Override
        boolean begins(byte[] head) {
            return has(head, 0, "\u00ff\u00d8\u00ff");
        }
    },
    /** An ID3v2 tag, or a frame of layer III with a bit rate and a sampling rate there are (ISO 11172-3, 2.4.2.3). */
    MP3("audio/mpeg", "mp3") {
        @Override
        boolean begins(byte[] head) {
            return has(head, 0, "ID3") || isFrame(head);
        }
    },
    /** ISO 14496-12, 4.3: the file type box. */
    MP4("video/mp4", "mp4") {
        @Override
        boolean begins(byte[] head) {
            return has(head, 4, "ftyp");
        }
    };

    private static final int HEAD = 16;

    private final String mediaType;
    private final String extension;

    AttachmentType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    abstract boolean begins(byte[] head);

    /** E.g. {@code application/pdf}. */
    public String mediaType() {
        return mediaType;
    }

    /** Of a file name, without the dot. */
    public String extension() {
        return extension;
    }

    /** The type of a file, empty when it is none of these. */
    public static Optional<AttachmentType> of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(HEAD));
        }
    }

    /** The type of what begins so, empty when it is none of these; 16 bytes are enough. */
    public static Optional<AttachmentType> of(byte[] head) {
        return Stream.of(values()).filter(type -> type.begins(head)).findFirst();
    }

    /** The type of that name, empty when it is none of these. */
    public static Optional<AttachmentType> ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    private static boolean has(byte[] head, int at, String sign) {
        byte[] bytes = sign.getBytes(ISO_8859_1);
        if (head.length < at + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (head[at + i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFrame(byte[] head) {
        if (head.length < 3 || (head[0] & 0xFF) != 0xFF || (head[1] & 0xE6) != 0xE2) {
            return false;
        }
        boolean version = (head[1] & 0x18) != 0x08;
        int rate = head[2] & 0xF0;
        boolean sampling = (head[2] & 0x0C) != 0x0C;
        return version && rate != 0xF0 && rate != 0 && sampling;
    }
}
