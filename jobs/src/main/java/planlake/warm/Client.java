package planlake.warm;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Asks the resident process of a home, and where it does not answer starts the process that would have run without it.
 * Started for every command, it uses nothing but Java.
 */
public final class Client {

    private static final String PROGRAM = "planlake.Main";

    private Client() {}

    /**
     * Takes the socket, then settings, directory, terminals and columns as in {@link Request}, then the whole command
     * that runs without a resident: Java, its options, the main class, the arguments.
     */
    public static void main(String[] given) throws IOException, InterruptedException {
        List<String> all = List.of(given);
        List<String> alone = all.subList(5, all.size());
        List<String> request = new ArrayList<>(all.subList(1, 5));
        request.addAll(alone.subList(alone.indexOf(PROGRAM) + 1, alone.size()));
        var out = new FileOutputStream(FileDescriptor.out);
        var err = new FileOutputStream(FileDescriptor.err);
        OptionalInt exit = ask(Path.of(given[0]), request, out, err);
        System.exit(exit.isPresent() ? exit.getAsInt() : run(alone));
    }

    /** The exit code, everything before it passed on; empty if nothing was begun. */
    static OptionalInt ask(Path socket, List<String> request, OutputStream out, OutputStream err) {
        try (SocketChannel resident = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            Wire.write(resident, Wire.REQUEST, Wire.joined(request));
            Wire.Piece first = Wire.read(resident);
            boolean isAnswered = first != null && first.kind() == Wire.BEGINS;
            return isAnswered ? OptionalInt.of(passOn(resident, out, err)) : OptionalInt.empty();
        } catch (IOException gone) {
            removeIfDead(socket);
            return OptionalInt.empty();
        }
    }

    private static int passOn(SocketChannel resident, OutputStream out, OutputStream err) {
        try {
            for (Wire.Piece piece = Wire.read(resident); piece != null; piece = Wire.read(resident)) {
                if (piece.kind() == Wire.EXIT) return piece.number();
                write(piece.bytes(), piece.kind() == Wire.OUT ? out : err);
            }
        } catch (IOException lost) {
            // Told below.
        }
        String problem = """
                The warm process ended before it had answered.
                  Why: it was ended from outside, or ran out of memory.
                  What to do: run the command again; what was released stands.
                """;
        write(problem.getBytes(StandardCharsets.UTF_8), err);
        return 1;
    }

    /** A reader that has gone away does not end the work, as it does not without a resident. */
    private static void write(byte[] bytes, OutputStream to) {
        try {
            to.write(bytes);
        } catch (IOException closed) {
            // Nobody reads it.
        }
    }

    /** A process that was killed leaves its socket: without it later commands need not try. */
    private static void removeIfDead(Path socket) {
        try (FileChannel lock = Wire.lock(socket)) {
            if (lock != null) Files.deleteIfExists(socket);
        } catch (IOException e) {
            // It only costs later commands another try.
        }
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        Process alone = new ProcessBuilder(command).inheritIO().start();
        // Who ends this process means the command.
        Runtime.getRuntime().addShutdownHook(new Thread(alone::destroy));
        return alone.waitFor();
    }
}
