package planlake.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import planlake.errors.Errors;

/** What lies in the landing folder and has not been loaded yet. */
public final class LandingFolder {

    /** A file whose size has been still for this long is taken to be whole. */
    static final Duration STILL = Duration.ofSeconds(3);

    private final Path root;
    private final Sources sources;

    /** @param sources the first folders that are known, one for each */
    public LandingFolder(Home home, Sources sources) {
        root = home.landing();
        this.sources = sources;
    }

    /**
     * What is new in the folder.
     *
     * @param deliveries files to load, in the order of their paths
     * @param misplaced files that can't be told what they are about, each with the reason, in Chinese
     * @param growing files that are still being written; they wait for the next run
     */
    public record News(List<Delivery> deliveries, Map<Delivery, String> misplaced, List<String> growing) {

        public boolean isEmpty() {
            return deliveries.isEmpty() && misplaced.isEmpty();
        }
    }

    /**
     * Looks for files that the ledger does not know.
     *
     * @param now the moment of loading, which is received-at where none is stated
     * @throws planlake.errors.Refused if there is no landing folder
     */
    public News newSince(Ledger ledger, Instant now) {
        if (!Files.isDirectory(root)) throw Errors.noLandingFolder(root);
        try {
            return sort(files(), ledger, now);
        } catch (IOException e) {
            throw Errors.unreadable(root, e);
        }
    }

    private News sort(List<Path> files, Ledger ledger, Instant now) throws IOException {
        var sorting = new Sorting(Manifests.in(root), ledger, now);
        for (Path file : files) {
            try {
                sorting.add(file);
            } catch (NoSuchFileException gone) {
                // Taken away since the folder was listed: what is being moved is delivered once it has arrived.
            }
        }
        return new News(List.copyOf(sorting.deliveries.values()), sorting.misplaced, sorting.growing);
    }

    /** What the files turn out to be. */
    private final class Sorting {

        private final Map<String, Delivery> deliveries = new LinkedHashMap<>();
        private final Map<Delivery, String> misplaced = new LinkedHashMap<>();
        private final List<String> growing = new ArrayList<>();
        private final Manifests manifests;
        private final Ledger ledger;
        private final Instant now;

        Sorting(Manifests manifests, Ledger ledger, Instant now) {
            this.manifests = manifests;
            this.ledger = ledger;
            this.now = now;
        }

        void add(Path file) throws IOException {
            String path = relative(file);
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Instant modified = attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MICROS);
            // A manifest may explain a file that was misplaced when it was read.
            boolean isNamed = manifests.names(path);
            if (!isNamed && ledger.hasRead(path, attributes.size(), modified)) return;
            if (!isNamed && !isStill(file, attributes)) {
                growing.add(path);
                return;
            }
            Placed placed = manifests.place(path, sources);
            Delivery delivery = placed.delivery(path, Hash.ofFile(file), attributes.size(), modified, now)
                    .receivedAsKnown(ledger.receipts());
            if (ledger.ids().contains(delivery.id())) return;
            if (placed.problem() == null) deliveries.putIfAbsent(delivery.id(), delivery);
            else misplaced.put(delivery, placed.problem());
        }
    }

    private static boolean isStill(Path file, BasicFileAttributes before) throws IOException {
        Instant modified = before.lastModifiedTime().toInstant();
        Duration age = Duration.between(modified, Instant.now());
        if (age.isNegative() || age.compareTo(STILL) >= 0) return true;
        try {
            Thread.sleep(STILL.minus(age).toMillis() + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        BasicFileAttributes after = Files.readAttributes(file, BasicFileAttributes.class);
        return after.size() == before.size() && after.lastModifiedTime().equals(before.lastModifiedTime());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !isOurs(file.getFileName().toString()) && !isHidden(file))
                    .sorted(Comparator.comparing(this::relative))
                    .toList();
        }
    }

    /** Manifests say what others are; hidden and lock files are the editor's or the system's, not deliveries. */
    private static boolean isOurs(String name) {
        return name.equals(Manifests.NAME)
                || name.startsWith("~$")
                || name.equals("Thumbs.db")
                || name.equals("desktop.ini");
    }

    /** Whether the file, or a folder that it lies in, is hidden. */
    private boolean isHidden(Path file) {
        for (Path part : root.relativize(file)) if (part.toString().startsWith(".")) return true;
        return false;
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
