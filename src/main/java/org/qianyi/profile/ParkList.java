package org.qianyi.profile;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code parks.yaml}; every entry is checked, since rules and applicants rely on what it says. */
final class ParkList {

    private static final String FILE = "parks.yaml";
    private static final Set<String> KEYS =
            Set.of("id", "title", "city", "county", "mainPlatform", "provincialPark", "keyPark2012", "sources");

    private final Map<String, Division> divisions;
    private final Set<String> names = new HashSet<>();

    private ParkList(Map<String, Division> divisions) {
        this.divisions = divisions;
    }

    /**
     * The parks by id, in order.
     *
     * @throws SeedFault at the first entry that is not sound
     */
    static Map<String, Park> read(Path file, Map<String, Division> divisions) {
        JsonNode entries;
        try {
            entries = YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build()
                    .readTree(file.toFile());
        } catch (JacksonException e) {
            throw fault(
                    "",
                    "无法读取：" + e.getOriginalMessage() + where(e),
                    "cannot be read: " + e.getOriginalMessage() + where(e));
        }
        if (!entries.isArray() || entries.isEmpty()) {
            throw fault("", "应是园区的列表，每个以“- id:”开头。", "must be a list of parks, each beginning with \"- id:\".");
        }
        ParkList list = new ParkList(divisions);
        Map<String, Park> parks = new LinkedHashMap<>();
        for (JsonNode entry : entries) {
            Park park = list.park(entry);
            if (parks.put(park.id(), park) != null) {
                throw fault(park.id(), "写了两次。", "stands twice.");
            }
        }
        return parks;
    }

    private static String where(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : " (" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr() + ")";
    }

    private Park park(JsonNode entry) {
        String id = entry.path("id").isString() ? entry.get("id").stringValue() : "";
        if (!id.equals(Park.NONE_ID) && !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw fault(
                    id.isEmpty() ? entry.path("id").asString("") : id,
                    "id 写小写字母、数字和连字符，如 maonan-park。",
                    "write the id in lower-case letters, digits and hyphens, such as maonan-park.");
        }
        for (String key : entry.propertyNames()) {
            if (!KEYS.contains(key)) {
                throw fault(id, "没有“" + key + "”这一项。", "there is no \"" + key + "\".");
            }
        }
        Text title = new Text(title(id, entry, "zh"), title(id, entry, "en"));
        if (!names.add(title.zh())) {
            throw fault(
                    id,
                    "另一个园区也叫“" + title.zh() + "”，用例按名称写时分不清。",
                    "another park has the same Chinese name, so scenarios that name it would be ambiguous.");
        }
        Park park = new Park(
                id,
                title,
                code(id, entry, "city"),
                code(id, entry, "county"),
                membership(id, entry, "mainPlatform"),
                membership(id, entry, "provincialPark"),
                membership(id, entry, "keyPark2012"),
                sources(id, entry));
        checkPlace(park);
        return park;
    }

    private static String title(String id, JsonNode entry, String language) {
        String text = entry.path("title").path(language).asString("");
        if (text.isBlank()) {
            throw fault(id, "title 要有 zh 和 en。", "title needs zh and en.");
        }
        return text;
    }

    private static @Nullable String code(String id, JsonNode entry, String key) {
        JsonNode code = required(id, entry, key);
        if (!code.isNull() && !code.isString()) {
            throw fault(
                    id,
                    key + " 写带引号的六位代码，如 \"440900\"。",
                    key + " is a code of six digits in quotes, such as \"440900\".");
        }
        return code.isNull() ? null : code.stringValue();
    }

    /** Nothing may be left out: what is not known is written as null. */
    private static JsonNode required(String id, JsonNode entry, String key) {
        JsonNode value = entry.get(key);
        if (value == null) {
            throw fault(id, "缺“" + key + "”；不知道就写 null。", key + " is missing; write null if it is not known.");
        }
        return value;
    }

    private static @Nullable Membership membership(String id, JsonNode entry, String key) {
        JsonNode written = required(id, entry, key);
        if (written.isNull()) {
            return null;
        }
        if (written.isBoolean()) {
            return Membership.always(written.booleanValue());
        }
        NavigableMap<LocalDate, Boolean> from = new TreeMap<>();
        for (Map.Entry<String, JsonNode> day : written.properties()) {
            if (!day.getValue().isBoolean()) {
                throw notMembership(id, key);
            }
            from.put(day(id, key, day.getKey()), day.getValue().booleanValue());
        }
        if (from.isEmpty()) {
            throw notMembership(id, key);
        }
        return new Membership(from);
    }

    private static LocalDate day(String id, String key, String written) {
        try {
            LocalDate day = LocalDate.parse(written);
            if (day.getYear() >= 1949 && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw fault(
                id,
                key + " 下的“" + written + "”不是可用的日期，请写成 2023-02-24，并核对有没有这一天。",
                "\"" + written + "\" under " + key
                        + " is no usable day; write 2023-02-24 and check that there is such a day.");
    }

    private static SeedFault notMembership(String id, String key) {
        return fault(
                id,
                key + " 写 true、false、null，或 { 2023-02-24: true }。",
                key + " is true, false, null or { 2023-02-24: true }.");
    }

    private static List<String> sources(String id, JsonNode entry) {
        JsonNode written = required(id, entry, "sources");
        List<String> sources = new ArrayList<>();
        written.forEach(source -> sources.add(source.asString("")));
        if (!written.isArray() || sources.isEmpty() != id.equals(Park.NONE_ID) || sources.contains("")) {
            throw fault(
                    id,
                    "sources 至少写一行清单编号，如 [ P-02 ]。",
                    "sources names at least one row of the inventory, such as [ P-02 ].");
        }
        return sources;
    }

    private void checkPlace(Park park) {
        String city = park.city();
        String county = park.county();
        boolean none = park.id().equals(Park.NONE_ID);
        boolean sound = city == null
                ? none && county == null
                : !none
                        && divisions.containsKey(city)
                        && Objects.requireNonNull(divisions.get(city)).isCity();
        if (sound && city != null && county != null) {
            sound = divisions.containsKey(county) && county.startsWith(city.substring(0, 4));
        }
        if (!sound) {
            throw fault(
                    park.id(),
                    "city 应是 divisions.csv 里的市，county 应在这个市内。",
                    "city must be a city of divisions.csv, and county must lie in it.");
        }
    }

    private static SeedFault fault(String entry, String zh, String en) {
        return new SeedFault(FILE, entry, new Text(zh, en));
    }
}
