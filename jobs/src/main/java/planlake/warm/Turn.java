package planlake.warm;

/** What one request works with, and no other meanwhile; made and closed by the thread that works. */
public interface Turn extends AutoCloseable {

    /** Ends the work early, from another thread. */
    void stop();

    @Override
    void close();
}
