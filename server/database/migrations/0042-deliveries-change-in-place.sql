-- Each delivery changes at least once, when its call was answered: half of a page is left for that, so that no index is touched.
alter table deliveries set (fillfactor = 50);
