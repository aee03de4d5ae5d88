import { env } from "@/lib/platform/env";
import { conflict } from "@/lib/platform/errors";

type Statement = { text: string; parameters?: Record<string, unknown> };

/** The Neo4j of NEO4J_URI. */
export type Graph = {
  /** All of them or none. */
  write: (...statements: Statement[]) => Promise<void>;
  /** Writes and answers with one number or text. */
  ask: <T>(statement: Statement) => Promise<T | undefined>;
};

const SECOND = 1_000;

/** Opens the graph for one piece of work. The driver is large: it is loaded only where there is a graph. */
export async function openGraph<T>(work: (graph: Graph) => Promise<T>): Promise<T> {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password } = env;
  if (!uri)
    throw conflict(
      "graph.not_configured",
      "There is no graph to write to: set NEO4J_URI (and NEO4J_USER, NEO4J_PASSWORD), or use graph export.",
    );
  const { default: neo4j } = await import("neo4j-driver");
  const driver = neo4j.driver(uri, password ? neo4j.auth.basic(user, password) : undefined, {
    maxConnectionPoolSize: 2,
    connectionTimeout: 10 * SECOND,
    maxTransactionRetryTime: 30 * SECOND,
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    userAgent: "khaki-estate",
  });
  const session = driver.session();
  const timeout = { timeout: 120 * SECOND };
  try {
    return await work({
      write: (...statements) =>
        session.executeWrite(async (tx) => {
          for (const { text, parameters } of statements) await tx.run(text, parameters);
        }, timeout),
      ask: <T>({ text, parameters }: Statement) =>
        session.executeWrite(async (tx) => {
          const { records } = await tx.run(text, parameters);
          return records[0]?.get(0) as T | undefined;
        }, timeout),
    });
  } finally {
    await driver.close();
  }
}
