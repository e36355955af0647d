package org.qianyi.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.qianyi.policy.RuleFolder;
import org.qianyi.publication.PublicationStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Publications in the database; a folder's files as one JSON object of path and text. */
@Repository
public class JdbcPublicationStore implements PublicationStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    public JdbcPublicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(Entry entry, RuleFolder folder) {
        int known = jdbc.sql("update publication set published_at = ? where id = ?")
                .params(OffsetDateTime.ofInstant(entry.publishedAt(), ZoneOffset.UTC), entry.id())
                .update();
        if (known == 0) {
            jdbc.sql("insert into publication (id, sha256, published_at, files) values (?, ?, ?, ?)")
                    .params(
                            entry.id(),
                            entry.sha256(),
                            OffsetDateTime.ofInstant(entry.publishedAt(), ZoneOffset.UTC),
                            JSON.writeValueAsString(folder.files()))
                    .update();
        }
    }

    @Override
    public List<Entry> list() {
        return jdbc.sql("select id, sha256, published_at from publication order by published_at desc, id")
                .query(JdbcPublicationStore::entry)
                .list();
    }

    @Override
    public Optional<Entry> find(String id) {
        return jdbc.sql("select id, sha256, published_at from publication where id = ?")
                .param(id)
                .query(JdbcPublicationStore::entry)
                .optional();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getString("id"),
                row.getString("sha256"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public Optional<RuleFolder> folder(String id) {
        return jdbc.sql("select files from publication where id = ?")
                .param(id)
                .query((row, number) -> row.getString("files"))
                .optional()
                .map(files -> new RuleFolder(JSON.readValue(files, new TypeReference<TreeMap<String, String>>() {})));
    }
}
