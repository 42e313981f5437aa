package planlake.warm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What both ends agree on. Over the socket goes one request, then either {@link #NOT_HERE}, or {@link #BEGINS}, pieces
 * of output in their order, and the exit code. A piece is a letter, its length and its bytes. The client reads it too,
 * so it needs nothing but Java.
 */
final class Wire {

    static final byte REQUEST = 'r';
    /** The asker has to run the command by themselves. */
    static final byte NOT_HERE = 'n';

    static final byte BEGINS = 'b';
    static final byte OUT = 'o';
    static final byte ERR = 'e';
    static final byte EXIT = 'x';

    /** More than the arguments of a command may be together. */
    private static final int MOST_BYTES = 4 << 20;

    private static final int HEAD = 5;

    private Wire() {}

    record Piece(byte kind, ByteBuffer body) {

        /** The texts that {@link Wire#joined} joined. */
        List<String> texts() {
            return List.of(new String(bytes(), UTF_8).split("\0", -1));
        }

        int number() {
            return body.getInt(0);
        }

        byte[] bytes() {
            var bytes = new byte[body.limit()];
            body.get(0, bytes);
            return bytes;
        }
    }

    /** Texts as the bytes of one piece; an argument can't hold the character between them. */
    static byte[] joined(List<String> texts) {
        return String.join("\0", texts).getBytes(UTF_8);
    }

    /** The lock of whoever answers at a socket; null if somebody does. */
    static @Nullable FileChannel lock(Path socket) throws IOException {
        FileChannel lock =
                FileChannel.open(socket.resolveSibling("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() != null) return lock;
        } catch (OverlappingFileLockException ofThisProcess) {
            // As if of another.
        }
        lock.close();
        return null;
    }

    static void write(WritableByteChannel to, byte kind, byte... bytes) throws IOException {
        write(to, kind, bytes, 0, bytes.length);
    }

    static void write(WritableByteChannel to, byte kind, byte[] bytes, int from, int length) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(HEAD + length)
                .put(kind)
                .putInt(length)
                .put(bytes, from, length)
                .flip();
        while (piece.hasRemaining()) to.write(piece);
    }

    static byte[] bytes(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    /**
     * The next piece; null if the other end is gone.
     *
     * @throws IOException also if it goes within a piece
     */
    static @Nullable Piece read(ReadableByteChannel from) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        if (!isFilled(head, from)) return null;
        byte kind = head.get();
        int length = head.getInt();
        if (length < 0 || length > MOST_BYTES) throw new IOException("A piece of %d bytes".formatted(length));
        ByteBuffer body = ByteBuffer.allocate(length);
        if (!isFilled(body, from)) throw new EOFException();
        return new Piece(kind, body);
    }

    private static boolean isFilled(ByteBuffer buffer, ReadableByteChannel from) throws IOException {
        while (buffer.hasRemaining()) {
            if (from.read(buffer) < 0) return false;
        }
        buffer.flip();
        return true;
    }
}
