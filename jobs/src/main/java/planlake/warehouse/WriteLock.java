package planlake.warehouse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import planlake.errors.Errors;
import planlake.landing.Home;

/**
 * The right to write to a warehouse: one process at a time. The operating system holds the lock, so it goes with the
 * process that took it, however that ends.
 */
public final class WriteLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private WriteLock(FileChannel channel, FileLock lock) {
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
        try {
            Files.createDirectories(home.warehouse());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw Errors.running(home.path(), Files.exists(holder) ? Files.readString(holder) : "unknown");
            }
            Files.writeString(
                    holder, run + ", process " + ProcessHandle.current().pid());
            return new WriteLock(channel, lock);
        } catch (IOException e) {
            throw Errors.unreadable(file, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw Errors.unreadable(Path.of("writer.lock"), e);
        }
    }
}
