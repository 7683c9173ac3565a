-- The last entry of a stream tells its number: a counter of its own was one more row for each incident.
drop table timeline_streams;
