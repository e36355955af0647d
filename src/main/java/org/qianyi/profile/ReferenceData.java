package org.qianyi.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Divisions, industries and parks a profile may name; loaded once and never changed. */
public final class ReferenceData {

    private static final String CSV_HEADER = "code,zh,en";

    private final Map<String, Division> divisions;
    private final Map<String, Industry> industries;
    private final Map<String, Park> parks;
    private final Set<String> withCounties;

    private ReferenceData(Map<String, Division> divisions, Map<String, Industry> industries, Map<String, Park> parks) {
        this.divisions = divisions;
        this.industries = industries;
        this.parks = parks;
        this.withCounties = divisions.values().stream()
                .filter(Division::isCounty)
                .map(Division::cityCode)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads {@code reference/divisions.csv}, {@code industries.csv} and {@code parks.yaml}.
     *
     * @param seeds the seeds folder
     * @throws UncheckedIOException if a file cannot be read
     * @throws SeedFault if a file contradicts itself or another
     */
    public static ReferenceData load(Path seeds) {
        Path folder = seeds.resolve("reference");
        Map<String, Division> divisions = csv(folder.resolve("divisions.csv"), Division::new);
        Map<String, Industry> industries = csv(folder.resolve("industries.csv"), Industry::new);
        Map<String, Park> parks = ParkList.read(folder.resolve("parks.yaml"), divisions);
        return new ReferenceData(divisions, industries, parks);
    }

    private static <T> Map<String, T> csv(Path file, BiFunction<String, Text, T> make) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.isEmpty() || !lines.get(0).equals(CSV_HEADER)) {
            throw new SeedFault(
                    file.getFileName().toString(),
                    "",
                    new Text("第一行应是 " + CSV_HEADER + "。", "the first line must be " + CSV_HEADER + "."));
        }
        Map<String, T> rows = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", 3); // the English name comes last and may hold commas
            if (cells.length < 3 || rows.put(cells[0], make.apply(cells[0], new Text(cells[1], cells[2]))) != null) {
                throw new SeedFault(
                        file.getFileName().toString(),
                        line,
                        new Text("这一行不足三列，或代码重复。", "the row has fewer than three cells, or its code stands twice."));
            }
        }
        return rows;
    }

    /** All divisions known, in order of code. */
    public List<Division> divisions() {
        return List.copyOf(divisions.values());
    }

    /** The division with this code. */
    public Optional<Division> division(String code) {
        return Optional.ofNullable(divisions.get(code));
    }

    /** All sections and divisions of industry, in order. */
    public List<Industry> industries() {
        return List.copyOf(industries.values());
    }

    /** The section or division of industry with this code. */
    public Optional<Industry> industry(String code) {
        return Optional.ofNullable(industries.get(code));
    }

    /** All parks, {@link Park#NONE_ID} among them, in order. */
    public List<Park> parks() {
        return List.copyOf(parks.values());
    }

    /** The park with this id. */
    public Optional<Park> park(String id) {
        return Optional.ofNullable(parks.get(id));
    }

    /** The levels a division code stands for; null for an unknown code. */
    public @Nullable Place place(String code) {
        Division division = divisions.get(code);
        if (division == null) {
            return null;
        }
        if (division.isProvince()) {
            return new Place(code, null, null);
        }
        if (division.isCity()) {
            return new Place(division.provinceCode(), code, withCounties.contains(code) ? null : code);
        }
        return new Place(division.provinceCode(), division.cityCode(), code);
    }

    /** An origin whose levels rules can ask for; they are unknown for an unknown code. */
    public Origin origin(@Nullable String division) {
        return new Origin(division, division == null ? null : place(division));
    }

    private @Nullable Site site(@Nullable String park) {
        Park known = park == null ? null : parks.get(park);
        return known == null ? null : new Site(known, null);
    }

    /** A destination whose levels and park rules can ask for; they are unknown for unknown codes. */
    public Destination destination(@Nullable String division, @Nullable String park) {
        return new Destination(division, park, division == null ? null : place(division), site(park));
    }

    /** The same profile with the places of origin and destination looked up. */
    public Profile resolve(Profile profile) {
        return new Profile(
                profile.enterprise(),
                origin(profile.origin().division()),
                destination(
                        profile.destination().division(), profile.destination().park()),
                profile.relocation(),
                profile.project(),
                profile.environment(),
                profile.finance(),
                profile.talent());
    }
}
