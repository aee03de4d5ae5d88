import type { Client } from "pg";
import { TEXTS } from "../../prisma/seed/texts/all";

/** A word of few requests, for the search of rare words. */
export const RARE_WORD = "chandelier";
export const COMMON_WORD = "water";

/** Requests of three years: nearly all ended, two of a hundred open and those mostly recent. */
export async function insertRequests(
  client: Client,
  { requests, residents }: { requests: number; residents: number },
) {
  await insertTexts(client);
  await client.query(`
    insert into maintenance_requests (id, ticket_number, title, description, category_id, resident_id, created_by_id,
      flat_number, block, location, priority, status, assigned_to_id, assigned_by_id, acknowledged_at, assigned_at,
      started_at, resolved_at, closed_at, cancelled_at, estimated_completion, estimated_cost, actual_cost,
      resident_rating, rated_at, created_at, updated_at)
    select bench_id(filed, 1000000 + n), 'MNT-' || to_char(filed, 'YYYY') || '-' || lpad(n::text, 6, '0'),
      title || case when n % ${Math.ceil(requests / 12)} = 7 then ' near the ${RARE_WORD}' else '' end,
      description, category_id, bench_id(anchor, who), bench_id(anchor, who), flat_number, block, location, priority,
      status, case when has_assignee then bench_id(anchor, worker) end, case when has_assignee then bench_id(anchor, 1) end,
      case when step >= 1 then filed + interval '2 hours' end,
      case when has_assignee then filed + interval '4 hours' end,
      case when step >= 3 then filed + interval '8 hours' end,
      case when step >= 4 then filed + took end,
      case when status = 'CLOSED' then filed + took + interval '30 hours' end,
      case when status = 'CANCELLED' then filed + interval '9 hours' end,
      case when has_assignee then filed + interval '28 hours' end,
      case when has_assignee then round((200 + bench_chance(n, 7) * 4000)::numeric, 2) end,
      case when step >= 4 then round((200 + bench_chance(n, 8) * 4000)::numeric, 2) end,
      case when rated then 1 + least(4, floor(bench_chance(n, 9) * 6))::int end,
      case when rated then filed + took + interval '31 hours' end, filed, filed + interval '3 hours'
    from (${story(requests, residents)}) s`);
  await client.query(`select setval('maintenance_ticket_seq', ${requests})`);
}

async function insertTexts(client: Client) {
  const texts = TEXTS.flatMap(({ category, templates }) =>
    templates.flatMap(({ titles, descriptions, locations, priority }) =>
      titles.flatMap((title) =>
        descriptions.map((description) => ({
          category,
          title,
          description,
          location: locations[0],
          priority,
        })),
      ),
    ),
  );
  await client.query(
    "create temp table bench_text (k int, category_id uuid, worker_from int, workers int, title text, description text, location text, priority int)",
  );
  await client.query(
    `insert into bench_text
     select row_number() over (order by t.category, t.title, t.description) - 1, c.id, w.worker_from, w.workers, t.title,
       t.description, t.location, t.priority
     from jsonb_to_recordset($1) as t(category text, title text, description text, location text, priority int)
     join maintenance_categories c on c.name = t.category
     join (values ('Electrical', 9, 12), ('Plumbing', 21, 10), ('HVAC', 3, 4), ('Security', 8, 1), ('Cleaning', 31, 6),
       ('Landscaping', 37, 4)) w(category, worker_from, workers) on w.category = t.category`,
    [JSON.stringify(texts)],
  );
}

/** What becomes of the n-th request; `step` counts along SUBMITTED … CLOSED. */
const story = (requests: number, residents: number) => `
  select n, a.anchor, t.*, f.filed, r.flat_number, r.block, p.who, s.status, x.step, w.worker,
    x.step >= 2 as has_assignee, s.status = 'CLOSED' and bench_chance(n, 5) < 0.5 as rated,
    interval '10 hours' + bench_chance(n, 6) * interval '40 hours' as took
  from generate_series(1, ${requests}) n
  cross join bench_anchor a
  cross join lateral (select a.anchor - interval '1095 days' * (1 - (n - 1 + bench_chance(n, 1)) / ${requests}::float8)
    - interval '1 minute' as raw) d
  cross join lateral (select date_trunc('milliseconds', d.raw) as filed) f
  cross join lateral (select floor(bench_chance(n, 2) * ${residents})::int as r0) q
  cross join lateral (select 1001 + q.r0 as who) p
  join residents r on r.user_id = bench_id(a.anchor, p.who)
  join bench_text t on t.k = floor(bench_chance(n, 3) * (select count(*) from bench_text))::int
  cross join lateral (select bench_chance(n, 4) as c, bench_chance(n, 11) as l,
    n > ${Math.floor(requests * 0.98)} as recent, f.filed < a.anchor - interval '4 days' as old) o
  cross join lateral (select (case
    when not o.recent and o.c < 0.995 then case when o.c < 0.05 then 'CANCELLED' else 'CLOSED' end
    when o.l < 0.2 then 'SUBMITTED'
    when o.l < 0.65 then 'ACKNOWLEDGED'
    when o.l < 0.74 then 'ASSIGNED'
    when o.l < 0.83 and o.old then 'IN_PROGRESS'
    when o.old then 'RESOLVED'
    else 'SUBMITTED' end)::request_status as status) s
  cross join lateral (select case s.status when 'CANCELLED' then 0
    else array_position(enum_range(null::request_status), s.status) - 1 end as step) x
  cross join lateral (select t.worker_from + floor(bench_chance(n, 10) * t.workers)::int as worker) w`;
