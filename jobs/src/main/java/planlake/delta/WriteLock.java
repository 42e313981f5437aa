package planlake.delta;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import planlake.errors.Errors;
import planlake.errors.Refused;
import planlake.landing.Home;

/**
 * The right to write to a warehouse: one process at a time. The operating system holds the lock, so it goes with the
 * process that took it, however that ends.
 */
public final class WriteLock implements AutoCloseable {

    /** What this process holds: the system drops its lock on a file as soon as it closes any channel to it. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private WriteLock(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock.
     *
     * @param run what to tell others who want it meanwhile
     * @throws planlake.errors.Refused if another run holds it, or the folder can't be written to
     */
    public static WriteLock take(Home home, String run) {
        Path file = home.warehouse().resolve("writer.lock");
        Path holder = home.warehouse().resolve("writer.txt");
        if (!HELD.add(file)) throw running(home, holder);
        boolean isTaken = false;
        try {
            Files.createDirectories(home.warehouse());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw running(home, holder);
            }
            Files.writeString(
                    holder, run + ", process " + ProcessHandle.current().pid());
            isTaken = true;
            return new WriteLock(file, channel, lock);
        } catch (IOException e) {
            throw Errors.unreadable(file, e);
        } finally {
            if (!isTaken) HELD.remove(file);
        }
    }

    private static Refused running(Home home, Path holder) {
        try {
            return Errors.running(home.path(), Files.exists(holder) ? Files.readString(holder) : "unknown");
        } catch (IOException e) {
            return Errors.unreadable(holder, e);
        }
    }

    /** Gives the lock up; a second time does nothing. */
    @Override
    public void close() {
        if (!channel.isOpen()) return;
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw Errors.unreadable(file, e);
        } finally {
            HELD.remove(file);
        }
    }
}
