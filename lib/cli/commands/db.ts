import { env } from "@/lib/platform/env";
import { migrate, migrationStatus } from "@/scripts/lib/migrate.mjs";
import { command, type Group } from "../door";
import { bullets, count, table } from "../table";

const migrateUp = command({
  command: "migrate",
  describe: "Bring the database up to date",
  run: async () => {
    const applied = await migrate(env.DATABASE_URL);
    const text = applied.length ? `Applied:\n${bullets(applied)}` : "The database is up to date.";
    return { text, data: { applied } };
  },
});

const status = command({
  command: "status",
  describe: "Which migrations are applied; 1 when the database is not up to date",
  run: async () => {
    const migrations = await migrationStatus(env.DATABASE_URL);
    const rows = migrations.map(({ name, state }) => [name, state]);
    const failed = migrations.some(({ state }) => state !== "applied" && state !== "newer");
    return { text: table(["migration", "state"], rows), data: migrations, failed };
  },
});

const backup = command({
  command: "backup [folder]",
  describe: "Write the database and all files into a new folder",
  positionals: { folder: { type: "string", describe: "Default: backups/<now>" } },
  run: async ({ folder }) => {
    const { writeBackup } = await import("../backup/write-backup");
    const target = folder ?? `backups/${new Date().toISOString().slice(0, 19).replaceAll(":", "")}`;
    const { tables, rows, files } = await writeBackup(target);
    return {
      text: `${target}: ${count(rows, "row")} of ${count(tables, "table")}, ${count(files, "file")}.`,
      data: { folder: target, tables, rows, files },
    };
  },
});

const restore = command({
  command: "restore <folder>",
  describe: "Fill an empty estate from a backup, then look through it (integrity validate)",
  positionals: { folder: { type: "string", demandOption: true, describe: "What db backup has written" } },
  run: async ({ folder }, { actor }) => {
    const { restoreBackup } = await import("../backup/restore-backup");
    const { validateIntegrity } = await import("@/lib/integrity/validate");
    const { integrityText } = await import("../integrity-text");
    const restored = await restoreBackup(folder);
    const checks = await validateIntegrity(await actor());
    const problems = checks.reduce((sum, { findings }) => sum + findings.length, 0);
    return {
      text: `Restored: ${count(restored.rows, "row")} of ${count(restored.tables, "table")}, ${count(restored.files, "file")}.\n${integrityText(checks)}`,
      data: { ...restored, problems, checks },
      failed: problems > 0,
    };
  },
});

export const db: Group = {
  name: "db",
  describe: "The database",
  commands: [migrateUp, status, backup, restore],
};
