-- What people said is searched by its words; what Tocsin writes, and with it every page, costs nothing here.
create index timeline_said on timeline using gin (to_tsvector('english', text)) where event in ('note', 'update');
create index timeline_edits_words on timeline_edits using gin (to_tsvector('english', text));
