package planlake.warm;

import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import planlake.errors.WarmErrors;
import planlake.landing.Home;

/**
 * The socket of a home that a resident process is asked at, {@code <home>/warm/socket}. Only its owner may reach it:
 * the folder is closed to others before the socket is made. One process has a home's door at a time.
 */
public final class Door implements AutoCloseable {

    private static final String SOCKET = "socket";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Path socket;
    private final FileChannel lock;
    private final Set<Thread> answering = ConcurrentHashMap.newKeySet();

    private Door(Path socket, FileChannel lock) {
        this.socket = socket;
        this.lock = lock;
    }

    /**
     * The door of a home, still shut; empty if another process has it.
     *
     * @throws planlake.errors.Refused if the folder can't be made, or closed to others
     */
    public static Optional<Door> of(Home home) {
        Path folder = home.path().resolve("warm");
        try {
            Files.createDirectories(home.path());
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            FileChannel lock = Wire.lock(folder.resolve(SOCKET));
            return lock == null ? Optional.empty() : Optional.of(new Door(folder.resolve(SOCKET), lock));
        } catch (IOException | UnsupportedOperationException e) {
            throw WarmErrors.noSocket(folder, e);
        }
    }

    /**
     * Answers whoever asks, until the resident retires or nobody has asked for some time; what is running then is
     * ended.
     *
     * @param ready told when the door is open
     */
    public void answer(Resident resident, Duration idle, Runnable ready) {
        try (Selector selector = Selector.open();
                ServerSocketChannel server = open()) {
            server.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
            ready.run();
            Instant last = Instant.now();
            while (!resident.isRetired() && Instant.now().isBefore(last.plus(idle))) {
                selector.select(BETWEEN_LOOKS.toMillis());
                selector.selectedKeys().clear();
                SocketChannel asker = server.accept();
                if (asker != null) letIn(asker, resident);
                if (!answering.isEmpty()) last = Instant.now();
            }
            // Who comes from now on runs by themselves.
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            throw WarmErrors.noSocket(socket, e);
        }
        answering.forEach(Door::await);
    }

    private ServerSocketChannel open() throws IOException {
        // Whoever left it there is gone, or would hold the lock.
        Files.deleteIfExists(socket);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            return server;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    private void letIn(SocketChannel asker, Resident resident) {
        var thread = new Thread(() -> {
            try (asker) {
                hear(asker, resident);
            } catch (IOException gone) {
                // Nobody is there to be told.
            } finally {
                answering.remove(Thread.currentThread());
            }
        });
        answering.add(thread);
        thread.start();
    }

    private static void hear(SocketChannel asker, Resident resident) throws IOException {
        Wire.Piece request = Wire.read(asker);
        if (request == null) return;
        try (var reply = new SentReply(asker)) {
            OptionalInt exit = resident.answer(Request.of(request.texts()), reply);
            if (exit.isPresent()) Wire.write(asker, Wire.EXIT, Wire.bytes(exit.getAsInt()));
            else Wire.write(asker, Wire.NOT_HERE);
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets another process have the door. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw WarmErrors.noSocket(socket, e);
        }
    }

    /** An answer that goes over the socket as it comes. Whether anybody still reads it does not matter to the work. */
    private record SentReply(SocketChannel asker, CountDownLatch ended) implements Reply, AutoCloseable {

        SentReply(SocketChannel asker) {
            this(asker, new CountDownLatch(1));
        }

        @Override
        public void begins(Runnable stop) {
            send(Wire.BEGINS, new byte[0], 0, 0);
            var watch = new Thread(() -> stopWhenGone(stop));
            watch.setDaemon(true);
            watch.start();
        }

        /** The asker says no more, so to read on is to learn that they are gone, or that the answer is complete. */
        private void stopWhenGone(Runnable stop) {
            try {
                Wire.read(asker);
            } catch (IOException closed) {
                // By them or by us.
            }
            // What is stopped is a job in hand; the work may begin another.
            for (Duration wait = Duration.ZERO; !hasEndedAfter(wait); wait = BETWEEN_LOOKS) stop.run();
        }

        private boolean hasEndedAfter(Duration wait) {
            try {
                return ended.await(wait.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            }
        }

        @Override
        public OutputStream out() {
            return stream(Wire.OUT);
        }

        @Override
        public OutputStream err() {
            return stream(Wire.ERR);
        }

        private OutputStream stream(byte kind) {
            return new OutputStream() {
                @Override
                public void write(int one) {
                    write(new byte[] {(byte) one}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int length) {
                    send(kind, bytes, from, length);
                }
            };
        }

        private void send(byte kind, byte[] bytes, int from, int length) {
            try {
                synchronized (asker) {
                    Wire.write(asker, kind, bytes, from, length);
                }
            } catch (IOException gone) {
                // As with a pipe that nobody reads: the work goes on.
            }
        }

        @Override
        public void close() {
            ended.countDown();
        }
    }
}
