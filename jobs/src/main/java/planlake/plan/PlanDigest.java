package planlake.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The digest of the 2025 plan that ships with Planlake, in our own words. */
public final class PlanDigest {

    private static final String FILE = "2025-01/Planlake/2025-02-10/2025年省政府工作报告重点工作分工方案（一）摘编.txt";

    private PlanDigest() {}

    /** Lays the digest into a landing folder, as it would be delivered; a file that is there already is left alone. */
    public static void copyTo(Path landing) throws IOException {
        Path file = landing.resolve("plan").resolve(FILE);
        if (Files.exists(file)) return;
        Path folder = file.getParent();
        if (folder != null) Files.createDirectories(folder);
        try (InputStream in = PlanDigest.class.getResourceAsStream("/plan/" + FILE)) {
            if (in == null) throw new IllegalStateException("The digest is not on the class path: " + FILE);
            Files.copy(in, file);
        }
    }
}
