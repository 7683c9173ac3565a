-- A growing table is analysed again and again, and words, texts and JSON are what that costs most. They are found by
-- their indexes, whose estimates need no statistics, or read with their row.
alter index incidents_words alter column 1 set statistics 0;
alter index timeline_said alter column 1 set statistics 0;
alter table incidents alter title set statistics 0, alter impact set statistics 0, alter created_by set statistics 0,
  alter roles set statistics 0, alter facts set statistics 0;
alter table timeline alter actor set statistics 0, alter text set statistics 0, alter details set statistics 0;
alter table alerts alter summary set statistics 0, alter labels set statistics 0, alter details set statistics 0,
  alter links set statistics 0, alter decided set statistics 0;
alter table escalations alter steps set statistics 0;
alter table jobs alter payload set statistics 0;
