-- What the URL of a request said besides its key: a routing key, or which alert is meant. Null where it said nothing.
alter table signal_bodies add column target text;
