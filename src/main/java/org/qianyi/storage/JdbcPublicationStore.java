package org.qianyi.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qianyi.policy.RuleFolder;
import org.qianyi.publication.Changes;
import org.qianyi.publication.PublicationStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Publications in the database; a folder's files as one JSON object of path and text. */
@Repository
public class JdbcPublicationStore implements PublicationStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Each with the last time that it went live. */
    private static final String ENTRIES =
            "select p.id, p.sha256, a.live_at from publication p join activation a on a.number ="
                    + " (select max(number) from activation where publication = p.id)";

    private final JdbcClient jdbc;

    public JdbcPublicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void keep(Entry entry, RuleFolder folder, @Nullable Changes changes) {
        if (find(entry.id()).isEmpty()) {
            jdbc.sql("insert into publication (id, sha256, files) values (?, ?, ?)")
                    .params(entry.id(), entry.sha256(), JSON.writeValueAsString(folder.files()))
                    .update();
        }
        jdbc.sql("insert into activation (publication, live_at, changes) values (:id, :at, :changes)")
                .param("id", entry.id())
                .param("at", OffsetDateTime.ofInstant(entry.publishedAt(), ZoneOffset.UTC))
                .param("changes", changes == null ? null : JSON.writeValueAsString(changes))
                .update();
    }

    @Override
    public List<Entry> list() {
        return jdbc.sql(ENTRIES + " order by a.number desc")
                .query(JdbcPublicationStore::entry)
                .list();
    }

    @Override
    public List<Activation> history(long before, int most) {
        return jdbc.sql("select a.number, p.id, p.sha256, a.live_at, a.changes from activation a join publication p"
                        + " on p.id = a.publication where a.number < ? order by a.number desc fetch first ? rows only")
                .params(before, most)
                .query((row, number) -> new Activation(
                        row.getLong("number"),
                        row.getString("id"),
                        row.getString("sha256"),
                        row.getObject("live_at", OffsetDateTime.class).toInstant(),
                        changes(row.getString("changes"))))
                .list();
    }

    private static @Nullable Changes changes(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Changes.class);
    }

    @Override
    public Optional<Entry> find(String id) {
        return jdbc.sql(ENTRIES + " where p.id = ?")
                .param(id)
                .query(JdbcPublicationStore::entry)
                .optional();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getString("id"),
                row.getString("sha256"),
                row.getObject("live_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public Optional<RuleFolder> folder(String id) {
        return jdbc.sql("select files from publication where id = ?")
                .param(id)
                .query((row, number) -> row.getString("files"))
                .optional()
                .flatMap(JdbcPublicationStore::read);
    }

    private static Optional<RuleFolder> read(String files) {
        try {
            return Optional.of(new RuleFolder(JSON.readValue(files, new TypeReference<TreeMap<String, String>>() {})));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
