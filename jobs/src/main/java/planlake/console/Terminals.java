package planlake.console;

import java.io.IOException;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/** Whether a person is looking. */
public final class Terminals {

    private Terminals() {}

    /** Whether both standard output and standard error go to a terminal. */
    public static boolean areOutputs() {
        return is(SystemStream.Output) && is(SystemStream.Error);
    }

    /** Whether standard input and standard output are a terminal, so that an interactive prompt makes sense. */
    public static boolean areInputAndOutput() {
        return is(SystemStream.Input) && is(SystemStream.Output);
    }

    private static boolean is(SystemStream stream) {
        // System.console() asks for standard input and output only, and from JDK 22 on it is there without a terminal.
        for (String provider : new String[] {TerminalBuilder.PROP_PROVIDER_JNI, TerminalBuilder.PROP_PROVIDER_EXEC}) {
            try {
                return TerminalProvider.load(provider).isSystemStream(stream);
            } catch (IOException | RuntimeException | LinkageError notHere) {
                // The next provider may know.
            }
        }
        return false;
    }
}
