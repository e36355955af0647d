-- Every rule folder that was published, as text, so that its answers can be replayed.
create table publication (
    id           varchar(12) primary key,
    sha256       char(64)    not null unique,
    published_at timestamp with time zone not null,
    files        clob        not null
);

-- Every answer with its receipt. The profile is canonical JSON, the report the exact bytes sent.
create table assessment (
    id             char(32)    primary key,
    publication    varchar(12) not null,
    rules_sha256   char(64)    not null,
    profile_sha256 char(64)    not null,
    as_of          date        not null,
    engine         varchar(200) not null,
    profile        blob        not null,
    report         blob        not null,
    created_at     timestamp with time zone not null
);
