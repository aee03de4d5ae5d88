// The same two answers with node:http and pg alone: what `npm run bench -- --only api` compares the API with.
// Who asks, what they may see, the columns and the rows are the API's; the bench checks that both answer the same.
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options: "-c TimeZone=UTC" });

const ASKING = `
  select u.id, u.is_admin or coalesce(s.can_access_all_maintenance, false) as sees_all
  from access_tokens t
  join users u on u.id = t.user_id and u.session_version = t.session_version and u.status = 'ACTIVE'
  left join staff s on s.user_id = u.id
  where t.token_hash = $1 and t.revoked_at is null and t.expires_at > now()
    and 'maintenance:read' = any (t.scopes) and (s.id is null or s.is_active)`;

const ROW = `r.id, r.ticket_number, r.title, r.status, r.priority, r.flat_number, r.location, r.created_at,
  r.estimated_completion, r.escalation_level, c.id as category_id, c.name as category, o.id as resident_id,
  o.name as resident, a.id as assigned_to_id, a.name as assigned_to`;
const FROM = `from maintenance_requests r
  join maintenance_categories c on c.id = r.category_id
  join users o on o.id = r.resident_id
  left join users a on a.id = r.assigned_to_id`;

const LIST = `select ${ROW} ${FROM} where $2::boolean or r.resident_id = $1::uuid order by r.created_at desc, r.id desc limit $3`;

const ONE = `select ${ROW}, r.description, r.block, r.acknowledged_at, r.assigned_at, r.started_at, r.resolved_at,
    r.closed_at, r.cancelled_at, r.updated_at, r.estimated_cost, r.actual_cost, r.resident_rating, r.resident_feedback,
    b.id as created_by_id, b.name as created_by, g.id as assigned_by_id, g.name as assigned_by,
    array(select jsonb_build_object('reason', w.reason, 'note', w.note, 'startedAt',
        to_char(w.started_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      from request_waits w where w.request_id = r.id and w.ended_at is null) as waits
  ${FROM}
  join users b on b.id = r.created_by_id
  left join users g on g.id = r.assigned_by_id
  where r.ticket_number = $3 and ($2::boolean or r.resident_id = $1::uuid)`;

const person = (id, name) => (id === null ? null : { id, name });

const rowOf = (r) => ({
  id: r.id,
  ticketNumber: r.ticket_number,
  title: r.title,
  status: r.status,
  priority: r.priority,
  flatNumber: r.flat_number,
  location: r.location,
  createdAt: r.created_at,
  estimatedCompletion: r.estimated_completion,
  escalationLevel: r.escalation_level,
  category: person(r.category_id, r.category),
  resident: person(r.resident_id, r.resident),
  assignedTo: person(r.assigned_to_id, r.assigned_to),
});

const detailOf = (r) => ({
  ...rowOf(r),
  description: r.description,
  block: r.block,
  createdBy: person(r.created_by_id, r.created_by),
  assignedBy: person(r.assigned_by_id, r.assigned_by),
  acknowledgedAt: r.acknowledged_at,
  assignedAt: r.assigned_at,
  startedAt: r.started_at,
  resolvedAt: r.resolved_at,
  closedAt: r.closed_at,
  cancelledAt: r.cancelled_at,
  updatedAt: r.updated_at,
  estimatedCost: r.estimated_cost,
  actualCost: r.actual_cost,
  residentRating: r.resident_rating,
  residentFeedback: r.resident_feedback,
  waits: r.waits,
});

const cursorOf = ({ id, created_at, priority, estimated_completion }) =>
  Buffer.from(
    JSON.stringify([id, created_at.getTime(), priority, estimated_completion?.getTime() ?? null]),
  ).toString("base64url");

async function answer({ url, headers }) {
  const hash = createHash("sha256")
    .update((headers.authorization ?? "").slice("Bearer ".length))
    .digest("hex");
  const {
    rows: [who],
  } = await pool.query({ name: "asking", text: ASKING, values: [hash] });
  if (!who) return [401, {}];
  const { pathname, searchParams } = new URL(url, "http://localhost");
  const seen = [who.id, who.sees_all];
  if (pathname !== "/api/v1/maintenance") {
    const ticket = pathname.split("/").at(-1);
    const { rows } = await pool.query({ name: "one", text: ONE, values: [...seen, ticket] });
    return rows[0] ? [200, detailOf(rows[0])] : [404, {}];
  }
  const limit = Number(searchParams.get("limit") ?? 25);
  const { rows } = await pool.query({ name: "list", text: LIST, values: [...seen, limit + 1] });
  const next = rows.length > limit ? cursorOf(rows[limit - 1]) : null;
  return [200, { items: rows.slice(0, limit).map(rowOf), next }];
}

const server = createServer(async (request, response) => {
  const [status, body] = await answer(request);
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
});
server.listen(Number(process.env.PORT), () => process.send?.("ready"));
