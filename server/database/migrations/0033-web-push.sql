-- The pair of keys by which push services recognise this installation (RFC 8292). Made once: subscriptions are bound to it.
create table web_push_keys (
  id int primary key default 1 check (id = 1),
  public_key text not null,
  sealed_private_key bytea not null,
  created_at timestamptz not null
);
