package planlake.landing;

import java.io.Serializable;
import java.nio.file.Path;

/**
 * The data folder: what is delivered, the warehouse, and what is printed from it.
 *
 * @param root its absolute path
 * @param warehouseName the folder in it that holds the warehouse
 */
public record Home(String root, String warehouseName) implements Serializable {

    public static Home at(Path root) {
        return new Home(root.toAbsolutePath().normalize().toString(), "warehouse");
    }

    /** The same deliveries, filled into another warehouse. */
    public Home withWarehouse(String name) {
        return new Home(root, name);
    }

    public Path path() {
        return Path.of(root);
    }

    /** Files as delivered, {@code landing/<source>/<YYYY-MM>/<unit>/<received-at>/<files>}; never edited. */
    public Path landing() {
        return path().resolve("landing");
    }

    /** Declarations of the sources that only this home has, {@code schemas/<source>.yml}; need not exist. */
    public Path schemas() {
        return path().resolve("schemas");
    }

    /** Reference files that take the place of those that come with Planlake; need not exist. */
    public Path reference() {
        return path().resolve("reference");
    }

    public Path warehouse() {
        return path().resolve(warehouseName);
    }

    public Path reports() {
        return path().resolve("reports");
    }

    /** What was published, a folder each, {@code editions/0003-2025-09}. */
    public Path editions() {
        return path().resolve("editions");
    }

    /** What goes back to the units to be mended, {@code returns/<YYYY-MM>/<unit>/<file>}. */
    public Path returns() {
        return path().resolve("returns");
    }
}
