import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// Far from UTC and from the estate, so that a forgotten time zone shows. Set here because threads inherit it only from their process.
process.env.TZ = "Pacific/Kiritimati";

const unitTests = "tests/**/*.unit.test.ts";
const notTests = ["tests/e2e/**", "tests/bench/**", "node_modules/**"];

export default defineConfig({
  resolve: {
    tsconfigPaths: true,
    // Next's marker throws outside a server component.
    alias: { "server-only": fileURLToPath(new URL("tests/support/empty-module.ts", import.meta.url)) },
  },
  test: {
    // Vitest leaves one core free, which of two is half of the machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Files share a worker's process, and with it what node_modules have loaded, which costs more than most tests.
    // Our own modules are new for each file: tests/support/{component,database}.ts forget them.
    isolate: false,
    env: {
      // Never a developer's own database: integration tests get theirs from tests/support/database.ts.
      DATABASE_URL: "postgresql://nobody@127.0.0.1:1/no-database-in-unit-tests",
      NEXTAUTH_SECRET: "a-secret-for-tests-that-is-long-enough-0123456789",
      NEXTAUTH_URL: "http://localhost:3000",
      LOG_LEVEL: "silent",
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: [unitTests],
          exclude: notTests,
          pool: "threads",
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: "component",
          environment: "jsdom",
          include: ["tests/components/**/*.test.tsx"],
          setupFiles: ["tests/support/component.ts"],
          pool: "threads",
          testTimeout: 15_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          environment: "node",
          include: ["tests/**/*.test.ts"],
          exclude: [unitTests, ...notTests],
          globalSetup: ["tests/support/postgres.ts"],
          setupFiles: ["tests/support/database.ts"],
          pool: "forks",
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
