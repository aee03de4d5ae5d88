-- What the console's page about background work needs (lib/background).

-- The functions that the newest process serves. Pages read them here: they never import lib/jobs.
create table jobs.function (
  id            text        primary key,
  events        text[]      not null,
  crons         text[]      not null,
  attempts      integer     not null,
  concurrency   integer,
  engine        text        not null check (engine in ('embedded', 'inngest')),
  registered_at timestamptz not null
);

-- A failed run that somebody has dealt with: it was run again (as another run) or needs nothing more.
alter table jobs.run drop constraint run_status_check;
alter table jobs.run add constraint run_status_check check (status in ('running', 'completed', 'failed', 'dismissed'));
alter table jobs.run add column dismissed_at timestamptz;
alter table jobs.run add column dismissed_by_id uuid;
alter table jobs.run add column again_of text;

create index run_by_function on jobs.run (function_id, created_at desc, id desc);
create index run_again_of on jobs.run (again_of) where again_of is not null;

drop index jobs.run_ended;
create index run_ended on jobs.run (ended_at) where status in ('completed', 'dismissed');
