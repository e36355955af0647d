-- Reports are compressed (gzip) from here on; those kept before stay as they are.
alter table assessment add column compressed boolean default false not null;
