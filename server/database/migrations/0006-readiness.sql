-- The code that was sent last to a contact method, to show that its owner reads what is sent there.
create table verification_codes (
  method_id text primary key references contact_methods on delete cascade,
  address text not null,
  code_hash bytea not null,
  tries_left int not null,
  sent_at timestamptz not null
);
