/** Three questions that a graph answers better than tables do. docs/operate/graph.md shows them. */
export const QUESTIONS = {
  "Who depends on whom?": `
MATCH (above:Staff)<-[line:REPORTS_TO*1..]-(below:Staff)
OPTIONAL MATCH (below)<-[desk:ASSIGNED_TO]-(r:Request)
WHERE desk.to IS NULL AND r.status IN ['ASSIGNED', 'IN_PROGRESS']
RETURN above.name AS superior, above.role AS role,
       count(DISTINCT below) AS people, max(size(line)) AS levels,
       count(DISTINCT r) AS openRequests
ORDER BY openRequests DESC, people DESC`,

  "Which faults come back, in which flat?": `
MATCH (b:Block)<-[:IN_BLOCK]-(f:Flat)<-[:FOR_FLAT]-(r:Request)-[:OF_CATEGORY]->(c:Category)
WHERE r.status <> 'CANCELLED' AND r.filedAt >= datetime() - duration('P6M')
WITH b, f, c, r ORDER BY r.filedAt
WITH b, f, c, count(r) AS times, collect(r.ticketNumber) AS tickets
WHERE times >= 3
RETURN b.id AS block, f.id AS flat, c.name AS category, times, tickets
ORDER BY times DESC, flat, category
LIMIT 50`,

  "Who takes over from whom?": `
MATCH (giver:Staff)<-[before:ASSIGNED_TO]-(r:Request)-[after:ASSIGNED_TO]->(taker:Staff)
WHERE before.to = after.from AND giver <> taker
MATCH (r)-[:OF_CATEGORY]->(c:Category)
RETURN giver.name AS gave, taker.name AS took, count(*) AS handedOver,
       collect(DISTINCT c.name) AS categories
ORDER BY handedOver DESC, gave, took
LIMIT 50`,
} as const;
