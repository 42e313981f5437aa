package planlake.landing;

import java.io.Serializable;
import java.nio.file.Path;

/** The data folder: what is delivered, the warehouse, and what is printed from it. */
public record Home(String root) implements Serializable {

    public static Home at(Path root) {
        return new Home(root.toAbsolutePath().normalize().toString());
    }

    public Path path() {
        return Path.of(root);
    }

    /** Files as delivered, {@code landing/<source>/<YYYY-MM>/<unit>/<received-at>/<files>}; never edited. */
    public Path landing() {
        return path().resolve("landing");
    }

    public Path warehouse() {
        return path().resolve("warehouse");
    }

    public Path reports() {
        return path().resolve("reports");
    }
}
