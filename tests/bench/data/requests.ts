import type { Client } from "pg";
import { TEXTS } from "../../../prisma/seed/texts/all";
import { CATEGORIES, hourOf } from "./calendar";
import type { Size } from "./fill";
import { countOf, firstOf } from "./people";

/** A word of few requests, for the search of rare words. */
export const RARE_WORD = "chandelier";
export const COMMON_WORD = "water";

const VENDORS = 20;
/** Below MAX_CONCURRENT_ASSIGNMENTS: the estate can go on working. */
const LOAD = 9;

/** Whose trade each category is. */
const WORKERS = {
  Electrical: "ELECTRICIAN",
  Plumbing: "PLUMBER",
  HVAC: "MAINTENANCE_SUPERVISOR",
  Security: "SECURITY_HEAD",
  Cleaning: "CLEANER",
  Landscaping: "GARDENER",
} as const;

/** Requests of five years: nearly all ended, two of a hundred recent, and of these many open. */
export async function insertRequests(client: Client, size: Size, say: (line: string) => void) {
  await insertTexts(client);
  await insertVendors(client);
  say(`Writing ${size.requests.toLocaleString("en")} requests`);
  await client.query(statement(size));
  await client.query(`select setval('maintenance_ticket_seq', ${size.requests})`);
}

async function insertTexts(client: Client) {
  const texts = TEXTS.flatMap(({ category, templates }) =>
    templates.flatMap(({ titles, descriptions, locations, priority }) =>
      titles.flatMap((title) =>
        descriptions.map((description, index) => ({
          category,
          title,
          description,
          location: locations[index % locations.length],
          priority,
        })),
      ),
    ),
  );
  const trades = CATEGORIES.map((name, index) => ({
    c: index + 1,
    name,
    first: firstOf(WORKERS[name]),
    workers: countOf(WORKERS[name]),
  }));
  await client.query(
    "create table bench_text (k int, c int, title text, description text, location text, priority int)",
  );
  await client.query(
    `insert into bench_text
     select row_number() over (order by t.c, t.title, t.description) - 1, t.c, title, description, location, priority
     from (select array_position($2::text[], category) as c, x.* from jsonb_to_recordset($1)
       as x(category text, title text, description text, location text, priority int)) t`,
    [JSON.stringify(texts), CATEGORIES],
  );
  await client.query(
    `create table bench_category as
     select t.c, m.id as category_id, m.estimated_resolution_hours as hours, m.max_priority,
       t.first as first_worker, t.workers,
       (select min(k) from bench_text x where x.c = t.c) as first_text,
       (select count(*)::int from bench_text x where x.c = t.c) as texts
     from jsonb_to_recordset('${JSON.stringify(trades)}') as t(c int, name text, first int, workers int)
     join maintenance_categories m on m.name = t.name`,
  );
  await client.query(
    `create table bench_worker as
     select row_number() over (order by n) - 1 as slot, n, user_id, c
     from (select substring(s.employee_id::text from 3)::int as n, s.user_id from staff s) s
     join bench_category on n >= first_worker and n < first_worker + workers`,
  );
  await client.query("analyze bench_text; analyze bench_category; analyze bench_worker");
}

const insertVendors = (client: Client) =>
  client.query(
    `insert into vendors (id, name, trade, contact_name, phone, created_at, updated_at)
     select bench_id(at, 300000 + n), 'Vendor ' || n, (array['Lifts', 'Pest control', 'Generators', 'Air conditioning',
       'Painting'])[1 + n % 5], 'Contact ' || n, '+911000008' || lpad(n::text, 3, '0'), at, at
     from generate_series(1, ${VENDORS}) n, bench_present, lateral (select present - interval '2000 days' as at) t`,
  );

/** OFFSET 0 keeps each stage apart: PostgreSQL would otherwise compute every expression wherever it is used. */
const statement = ({ requests, residents }: Size) => {
  const recent = Math.max(50, Math.floor(requests * 0.02));
  const desks = CATEGORIES.reduce((sum, name) => sum + countOf(WORKERS[name]), 0);
  const slots = Math.min(Math.floor(recent * 0.18), desks * LOAD);
  return `
  insert into maintenance_requests (id, ticket_number, title, description, category_id, resident_id, created_by_id,
    flat_number, block, location, priority, status, assigned_to_id, assigned_by_id, acknowledged_at, assigned_at,
    started_at, resolved_at, closed_at, cancelled_at, estimated_completion, estimated_cost, actual_cost, vendor_id,
    vendor_rating, resident_rating, resident_feedback, rated_at, reminded_at, created_at, updated_at)
  select bench_id(filed, 1000000 + n),
    'MNT-' || to_char(filed at time zone 'Asia/Kolkata', 'YYYY') || '-' || lpad(n::text, greatest(5, length(n::text)), '0'),
    title || case when n % ${Math.ceil(requests / 12)} = 7 then ' near the ${RARE_WORD}' else '' end,
    description, category_id, resident_id, created_by_id, flat_number, block, location, priority, status,
    worker_id, case when worker_id is not null then manager_id end,
    acknowledged_at, assigned_at, started_at, resolved_at, closed_at, cancelled_at,
    assigned_at + hours * interval '1 hour', estimated_cost,
    case when resolved_at is not null and chances[5] < 0.9
      then round((coalesce(estimated_cost, 400) * (0.7 + 0.6 * chances[6])::numeric), 2) end,
    case when has_vendor then bench_id(present - interval '2000 days', 300001 + n % ${VENDORS}) end,
    case when has_vendor and closed_at is not null and chances[6] < 0.4 then 2 + floor(chances[7] * 4)::int end,
    rating, case when rating is not null and chances[5] < 0.3 then 'Thank you, quick and clean work.' end,
    case when rating is not null then closed_at end,
    case when status = 'SUBMITTED' and filed < present - interval '5 hours' then filed + interval '4 hours' end,
    filed, coalesce(closed_at, cancelled_at, resolved_at, started_at, assigned_at, acknowledged_at, filed)
  from (
    select s.*, filed + to_acknowledged * pace as acknowledged_at, filed + to_assigned * pace as assigned_at,
      filed + to_started * pace as started_at, filed + to_resolved * pace as resolved_at,
      filed + to_closed * pace as closed_at,
      case when status = 'CANCELLED' then filed + to_cancelled * pace end as cancelled_at,
      case when status = 'CLOSED' and chances[4] < 0.5
        then (array[5, 5, 5, 5, 4, 4, 4, 3, 2, 1])[1 + floor(chances[4] * 20)::int] end as rating,
      case when to_assigned is not null and chances[7] < 0.75
        then round((200 + chances[8] * chances[8] * 4000)::numeric, 2) end as estimated_cost,
      to_resolved is not null and chances[8] > 0.9 as has_vendor
    from (
      select s.*, case when step >= 1 then ack end as to_acknowledged, case when step >= 2 then ass end as to_assigned,
        case when step >= 3 then sta end as to_started, case when step >= 4 then res end as to_resolved,
        case when step >= 5 then clo end as to_closed, can as to_cancelled,
        -- What began lately went as fast as it had to.
        least(1, 0.95 * extract(epoch from present - filed) / extract(epoch from
          case step when 0 then can when 1 then ack when 2 then ass when 3 then sta when 4 then res else clo end)) as pace
      from (
        select s.*, ack + exp2 as ass, ack + exp2 + exp3 as sta, ack + exp2 + exp3 + exp4 as res,
          ack + exp2 + exp3 + exp4 + exp5 as clo, exp2 as can
        from (
          select s.*, case status when 'CANCELLED' then 0
              else array_position(enum_range(null::request_status), status) - 1 end as step,
            (0.1 - 2 * ln(1 - chances[1])) * unit as ack, (0.1 - 2 * ln(1 - chances[2])) * unit as exp2,
            (0.1 - 6 * ln(1 - chances[3])) * unit as exp3,
            (0.5 - hours * 0.35 * ln(1 - chances[4])) * unit as exp4,
            least(160, 0.2 - 30 * ln(1 - chances[5])) * interval '1 hour' as exp5,
            case when status in ('SUBMITTED', 'ACKNOWLEDGED', 'CANCELLED') then null
              else coalesce(slot_worker_id, w.user_id) end as worker_id
          from (
            select s.*, t.title, t.description, t.location,
              least(max_priority, greatest(1, t.priority + case when chances[6] < 0.15 then 1 when chances[6] > 0.85
                then -1 else 0 end)) as priority,
              r.user_id as resident_id, case when chances[7] < 0.92 then r.user_id else manager_id end as created_by_id,
              r.flat_number, r.block,
              interval '1 hour' * case when t.priority = 4 then 0.2 else 1 end as unit,
              (case
                when slot_worker_id is not null then case when chances[8] < 0.5 then 'ASSIGNED' else 'IN_PROGRESS' end
                when age < ${recent} and chances[1] < 0.2 then 'SUBMITTED'
                when age < ${recent} and chances[1] < 0.65 then 'ACKNOWLEDGED'
                when filed > present - interval '7 days' then 'RESOLVED'
                when chances[2] < 0.05 then 'CANCELLED'
                else 'CLOSED' end)::request_status as status
            from (
              select s.*, category_id, hours, max_priority,
                first_text + floor(chances[3] * texts)::int as text_k,
                first_worker + floor(chances[2] * workers)::int as worker_n
              from (
                select s.*, w.user_id as slot_worker_id,
                  coalesce(w.c, width_bucket(chances[9], mix)) as c
                from (
                  select n, age, mix, present, manager_id, chances,
                    date_trunc('milliseconds', day + ${hourOf("share")} * interval '1 hour') as filed,
                    case when age < ${recent} and age = floor((floor(age * ${slots}::float8 / ${recent}) + 0.5) * ${recent} / ${slots})
                      then floor(age * ${slots}::float8 / ${recent})::bigint % ${desks} end as slot
                  from (
                    select first + k as n, ${requests} - first - k as age, day, mix, present,
                      bench_id(present - interval '2000 days', 1 + (first + k) % 4) as manager_id,
                      (k + bench_chance(first + k, 10)) / count as share,
                      array[${Array.from({ length: 10 }, (_, salt) => `bench_chance(first + k, ${salt})`).join(", ")}] as chances
                    from bench_day, bench_present, generate_series(0, count - 1) k
                    offset 0) s
                  offset 0) s
                left join bench_worker w using (slot)
                offset 0) s
              join bench_category using (c)
              offset 0) s
            join bench_text t on t.k = text_k
            join bench_resident r on r.k = floor(chances[10] * ${residents})::int
            offset 0) s
          join bench_worker w on w.n = worker_n
          offset 0) s
        offset 0) s
      offset 0) s
    offset 0) s`;
};
