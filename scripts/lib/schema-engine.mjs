import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { MigrationAdapter } from "./migration-adapter.mjs";
import { schemaFiles } from "./migrations.mjs";

/** Which tables the engine looks at: all of them. */
export const filters = { externalTables: [], externalEnums: [] };

/**
 * Runs `work` with Prisma's schema engine in its WebAssembly form: nothing is downloaded, and its
 * migrations table is the one of `prisma migrate deploy`.
 * @template Result
 * @param {string} url
 * @param {(engine: import("@prisma/schema-engine-wasm").SchemaEngine) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withSchemaEngine(url, work) {
  const { SchemaEngine } = await loadEngine();
  const adapter = new MigrationAdapter(url);
  try {
    const engine = await SchemaEngine.new(
      { datamodels: schemaFiles() },
      () => {},
      bindMigrationAwareSqlAdapterFactory(adapter),
    );
    try {
      return await work(engine);
    } catch (error) {
      throw readable(error);
    } finally {
      engine.free();
    }
  } finally {
    await adapter.close();
  }
}

const place = /** @type {{ khakiSchemaEngine?: Promise<typeof import("@prisma/schema-engine-wasm")> }} */ (
  globalThis
);

/** Once per process, not per copy of this module: the bindings remember the memory of one instance, and a second would be read through the first one's. */
function loadEngine() {
  place.khakiSchemaEngine ??= instantiateEngine();
  return place.khakiSchemaEngine;
}

/** @returns {Promise<typeof import("@prisma/schema-engine-wasm")>} */
async function instantiateEngine() {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: panic } });
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const folder = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const module = await WebAssembly.compile(readFileSync(path.join(folder, "schema_engine_bg.wasm")));
  const { exports } = await WebAssembly.instantiate(module, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(exports);
  /** @type {() => void} */ (exports.__wbindgen_start)();
  return bindings;
}

/**
 * The engine says here what went wrong before it stops with "unreachable".
 * @param {string} message
 */
function panic(message) {
  throw new Error(message);
}

/**
 * The engine's errors carry their text in JSON.
 * @param {unknown} error
 */
function readable(error) {
  const text = error instanceof Error ? error.message : String(error);
  try {
    const parsed = JSON.parse(text);
    return new Error(parsed.message ?? parsed.user_facing_error?.message ?? text, { cause: error });
  } catch {
    return error;
  }
}
