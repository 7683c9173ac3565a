alter table people add column disabled_at timestamptz;

create table passkeys (
  -- The id of the credential, in base64url.
  id text primary key,
  person_id text not null references people on delete cascade,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  backed_up boolean not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index on passkeys (person_id);

-- What an authenticator was asked to sign, once; without a person somebody wants to sign in.
create table passkey_challenges (
  challenge text primary key,
  person_id text references people on delete cascade,
  expires_at timestamptz not null
);

create table second_factors (
  person_id text primary key references people on delete cascade,
  sealed_secret bytea not null,
  created_at timestamptz not null,
  -- Null until the first code showed that the app has it.
  confirmed_at timestamptz,
  -- The step of time whose code was used last: a code is used once.
  last_step int
);

create table recovery_codes (
  person_id text not null references people on delete cascade,
  hash bytea not null,
  used_at timestamptz,
  primary key (person_id, hash)
);

-- One-time links with which a person sets a password: an invitation, or for who forgot it.
create table sign_in_links (
  hash bytea primary key,
  kind text not null,
  person_id text not null references people on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on sign_in_links (person_id);

-- Who a subject of an OpenID provider is here.
create table oidc_identities (
  issuer text not null,
  subject text not null,
  person_id text not null references people on delete cascade,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  primary key (issuer, subject)
);
create index on oidc_identities (person_id);

-- Command lines that wait for somebody to confirm them in the web app.
create table device_logins (
  hash bytea primary key,
  user_code text not null unique,
  name text not null,
  ip text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  person_id text references people on delete cascade,
  answer text
);
