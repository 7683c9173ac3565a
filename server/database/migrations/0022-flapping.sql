-- { changes, minutes }: from so many changes of state in so many minutes on, a trouble flaps; null: never.
alter table services add column flapping jsonb;
