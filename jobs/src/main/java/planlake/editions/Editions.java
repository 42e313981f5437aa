package planlake.editions;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import planlake.errors.EditionErrors;
import planlake.errors.Errors;
import planlake.landing.Hash;
import planlake.landing.Home;

/**
 * The editions of a home, {@code <home>/editions/<number>-<month>/}: {@code edition.json}, {@code files/} as printed,
 * and {@code tables/} that they were printed from. Nothing in such a folder is ever changed: it outlives corrections,
 * VACUUM and rebuilds.
 */
public final class Editions {

    private static final String RECORD = "edition.json";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Home home;

    private Editions(Home home) {
        this.home = home;
    }

    public static Editions in(Home home) {
        return new Editions(home);
    }

    /** All editions, by number. */
    public List<Edition> all() {
        if (!Files.isDirectory(home.editions())) return List.of();
        var editions = new ArrayList<Edition>();
        try (Stream<Path> folders = Files.list(home.editions())) {
            for (Path folder : folders.toList()) {
                Path file = folder.resolve(RECORD);
                // A folder without its record was begun by a publishing that died.
                if (Files.exists(file)) editions.add(JSON.readValue(file.toFile(), Edition.class));
            }
        } catch (IOException e) {
            throw Errors.unreadable(home.editions(), e);
        }
        editions.sort(comparing(Edition::number));
        return List.copyOf(editions);
    }

    /**
     * An edition by its number.
     *
     * @throws planlake.errors.Refused if there is none of that number
     */
    public Edition get(int number) {
        List<Edition> all = all();
        return all.stream()
                .filter(edition -> edition.number() == number)
                .findFirst()
                .orElseThrow(() -> EditionErrors.noEdition(
                        number, all.stream().map(Edition::number).toList()));
    }

    /** The number of the next edition. */
    int next() {
        return all().stream().mapToInt(Edition::number).max().orElse(0) + 1;
    }

    /**
     * Gives the printed files of an edition again, byte for byte.
     *
     * @return the copies in {@code dir}, which is made if need be
     * @throws planlake.errors.Refused if a file is not what was published
     */
    public List<Path> printed(Edition edition, Path dir) {
        check(edition);
        var copies = new ArrayList<Path>();
        try {
            Files.createDirectories(dir);
            for (String name : new TreeMap<>(edition.files()).keySet()) {
                copies.add(Files.write(
                        dir.resolve(name),
                        Files.readAllBytes(edition.files(home).resolve(name))));
            }
        } catch (IOException e) {
            throw Errors.unreadable(dir, e);
        }
        return copies;
    }

    /**
     * Holds the printed files against the hashes of the record.
     *
     * @throws planlake.errors.Refused if one is missing or another
     */
    public void check(Edition edition) {
        edition.files().forEach((name, hash) -> {
            Path file = edition.files(home).resolve(name);
            if (!Files.exists(file) || !hash.equals(hash(file)))
                throw EditionErrors.changedEdition(edition.number(), name);
        });
    }

    private static String hash(Path file) {
        try {
            return Hash.ofFile(file);
        } catch (IOException e) {
            throw Errors.unreadable(file, e);
        }
    }

    /** The hashes of some files, by name. */
    static Map<String, String> hashes(List<Path> files) {
        var hashes = new TreeMap<String, String>();
        for (Path file : files) hashes.put(file.getFileName().toString(), hash(file));
        return hashes;
    }

    /** The record as it stands in {@code edition.json}, and as {@code --format json} prints it. */
    public static String json(Object editions) {
        try {
            return JSON.writeValueAsString(editions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An edition can't be written", e);
        }
    }

    /** Writes the record; with it the edition is there. */
    void keep(Edition edition, Path folder) throws IOException {
        Files.writeString(folder.resolve(RECORD), json(edition));
    }
}
