package org.qianyi.publication;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads answers. The bytes depend on the answer alone. */
public final class ReportJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    public static byte[] write(Report report) {
        return MAPPER.writeValueAsBytes(report);
    }

    public static Report read(byte[] json) {
        return MAPPER.readValue(json, Report.class);
    }

    private ReportJson() {}
}
