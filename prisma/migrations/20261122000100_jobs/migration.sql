-- The outbox and the state of the embedded Inngest engine (lib/jobs/embedded).
-- Kept out of the Prisma schema: only jobs.emit is called by the application, inside its own transactions.

create schema jobs;

-- A piece of work that is due. The row is deleted in the transaction that records what the work changed.
create table jobs.task (
  id         bigint generated always as identity primary key,
  kind       text        not null,
  payload    jsonb       not null,
  key        text        unique,
  lane       text        not null default '',
  run_at     timestamptz not null default now(),
  attempts   integer     not null default 0,
  locked_by  text,
  locked_at  timestamptz,
  last_error text,
  created_at timestamptz not null default now()
);
create index task_ready on jobs.task (run_at, id) where locked_by is null;
create index task_ready_in_lane on jobs.task (lane, run_at, id) where locked_by is null and lane <> '';
create index task_locked on jobs.task (locked_by, lane) where locked_by is not null;

-- One call of one function for one event. (function_id, event_id) makes a repeated event harmless.
create table jobs.run (
  id          text        primary key,
  function_id text        not null,
  event_id    text        not null,
  event       jsonb       not null,
  status      text        not null default 'running' check (status in ('running', 'completed', 'failed')),
  attempt     integer     not null default 0,
  stack       text[]      not null default '{}',
  output      jsonb,
  created_at  timestamptz not null default now(),
  ended_at    timestamptz,
  unique (function_id, event_id)
);
create index run_by_status on jobs.run (status, created_at desc, id desc);
create index run_newest on jobs.run (created_at desc, id desc);
create index run_ended on jobs.run (ended_at) where status = 'completed';

-- What a finished step returned (or threw), so that it never runs again.
create table jobs.step (
  run_id  text    not null references jobs.run on delete cascade,
  id      text    not null,
  op      text    not null,
  name    text,
  attempt integer not null default 0,
  state   jsonb,
  saved_at timestamptz,
  primary key (run_id, id)
);

-- Adds a task unless one with the same key is waiting, and wakes the workers when the transaction commits.
create function jobs.add(
  kind text, payload jsonb, run_at timestamptz default null, key text default null, lane text default ''
) returns void language plpgsql as $$
begin
  insert into jobs.task (kind, payload, run_at, key, lane)
  values (add.kind, add.payload, coalesce(add.run_at, now()), add.key, add.lane)
  on conflict on constraint task_key_key do nothing;
  if add.run_at is null or add.run_at <= now() then
    notify jobs;
  end if;
end $$;

-- Publishes an event { id, name, ts, data } when the caller's transaction commits, once per id.
create function jobs.emit(event jsonb) returns void language sql as $$
  select jobs.add('deliver_event', event, null, 'event:' || (event ->> 'id'));
$$;
