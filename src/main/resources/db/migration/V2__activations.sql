-- Every time that a publication went live, in order: coming back is a step of its own. What changed against the one before is JSON;
-- null where there was none before, or where it was not noted yet.
create table activation (
    number      bigint generated always as identity primary key,
    publication varchar(12) not null references publication (id),
    live_at     timestamp with time zone not null,
    changes     clob
);

insert into activation (publication, live_at)
    select id, published_at from publication order by published_at, id;

alter table publication drop column published_at;
