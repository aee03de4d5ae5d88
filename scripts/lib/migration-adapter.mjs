import { randomBytes } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

/**
 * PrismaPg as migrations need it. The original (7.10.1) cuts scripts at every semicolon, also inside function bodies
 * and comments, opens its shadow database with the address of the real one, and cannot read the catalogue's "char".
 *
 * @typedef {object} PrismaPgAdapter
 * @property {() => pg.Pool} underlyingDriver
 * @property {(script: string) => Promise<void>} executeScript
 * @property {(query: unknown) => Promise<pg.QueryArrayResult>} performIO
 * @property {(query: unknown) => Promise<import("@prisma/driver-adapter-utils").SqlResultSet>} queryRaw
 * @property {(error: unknown) => never} onError
 */
export class MigrationAdapter extends PrismaPg {
  /** @param {string} url */
  constructor(url) {
    const pool = new pg.Pool({ connectionString: url });
    super(pool);
    this.url = url;
    this.pool = pool;
  }

  async connect() {
    return adapted(await super.connect());
  }

  async connectToShadowDb() {
    const name = `khaki_scratch_${randomBytes(6).toString("hex")}`;
    await this.pool.query(`create database ${name}`);
    const scratch = new MigrationAdapter(Object.assign(new URL(this.url), { pathname: name }).href);
    const connection = await scratch.connect();
    connection.dispose = async () => {
      await scratch.close();
      await this.pool.query(`drop database ${name} with (force)`);
    };
    return connection;
  }

  /** The engine would keep its connections, and a database with connections cannot be a template. */
  close() {
    return this.pool.end();
  }
}

/** @param {import("@prisma/driver-adapter-utils").SqlDriverAdapter} connection */
function adapted(connection) {
  const adapter = /** @type {PrismaPgAdapter} */ (/** @type {unknown} */ (connection));
  adapter.executeScript = async (script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  readInternalChars(adapter);
  return connection;
}

/** Numbers of the catalogue's one-byte type, and of a type that the adapter knows. */
const internalChar = 18;
const text = 25;

/**
 * The engine asks one question at a time, so the columns of the last answer are those of the question.
 * @param {PrismaPgAdapter} adapter
 */
function readInternalChars(adapter) {
  const performIO = adapter.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  /** @type {Set<string>} */
  let chars = new Set();
  adapter.performIO = async (query) => {
    const result = await performIO(query);
    const found = result.fields.filter((field) => field.dataTypeID === internalChar);
    chars = new Set(found.map((field) => field.name));
    for (const field of found) field.dataTypeID = text;
    return result;
  };
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const columnTypes = result.columnNames.map((name, index) =>
      chars.has(name)
        ? ColumnTypeEnum.Character
        : /** @type {import("@prisma/driver-adapter-utils").ColumnType} */ (result.columnTypes[index]),
    );
    return { ...result, columnTypes };
  };
}
