import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { completeLock } from "../../scripts/lib/lock-file.mjs";
import { requireNode } from "../../scripts/lib/node-version.mjs";
import { freePort, isRefusedByBrowsers, nextFreePort } from "../../scripts/lib/ports.mjs";
import { reachableByOthers } from "../../scripts/lib/postgres-account.mjs";
import { keptSecret, requireOwnSecret } from "../../scripts/lib/secrets.mjs";
import { serveEstate } from "../../scripts/lib/serve-estate.mjs";
import { fingerprint, isStamped, leaveStamp } from "../../scripts/lib/stamp.mjs";
import { playwrightCounts, vitestCounts } from "../../scripts/lib/suites.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "khaki-launcher-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe("Node", () => {
  test.each(["20.19.0", "20.20.2", "24.1.0"])("%s is new enough", (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });
  test.each(["18.20.0", "20.18.3"])("%s is too old, and we say which is needed", (version) => {
    expect(() => requireNode(version)).toThrow(/20\.19 or newer/);
  });
});

describe("secrets", () => {
  test("are made once and kept", () => {
    const file = path.join(folder, "below", "secret");
    const made = keptSecret(file);
    expect(made).toHaveLength(43);
    expect(keptSecret(file)).toBe(made);
  });

  test.each(["", "short"])("a live estate does not start with %j, and we say how to make one", (secret) => {
    vi.stubEnv("NEXTAUTH_SECRET", secret);
    expect(requireOwnSecret).toThrow(/openssl rand/);
  });

  test("a live estate starts with its own", () => {
    vi.stubEnv("NEXTAUTH_SECRET", "x".repeat(32));
    expect(requireOwnSecret).not.toThrow();
  });
});

test("a busy port is passed over", async () => {
  const server = createServer();
  const busy = await new Promise<number>((resolve) => {
    server.listen(0, () => resolve((server.address() as { port: number }).port));
  });
  try {
    expect(await nextFreePort(busy)).toBeGreaterThan(busy);
  } finally {
    server.close();
  }
});

test("a port that browsers refuse is named before anything starts, and never chosen", async () => {
  expect(await isRefusedByBrowsers(await freePort())).toBe(false);
  expect(await nextFreePort(4190)).toBeGreaterThan(4190);

  vi.stubEnv("PORT", "4190");
  const starts = serveEstate({ mode: "start", demo: true, say: () => {} });
  await expect(starts).rejects.toThrow(/Browsers refuse to open port 4190.*PORT=3000/);
});

test("a stamp holds until a file's content, name or number changes", () => {
  const stamp = path.join(folder, "stamp");
  const sources = path.join(folder, "sources");
  mkdirSync(sources);
  writeFileSync(path.join(sources, "a"), "one");
  leaveStamp(stamp, fingerprint([sources]));
  expect(isStamped(stamp, fingerprint([sources]))).toBe(true);

  writeFileSync(path.join(sources, "a"), "two");
  expect(isStamped(stamp, fingerprint([sources]))).toBe(false);
});

test("a folder below a private one is out of the database account's reach", () => {
  const open = mkdtempSync("/tmp/khaki-reach-");
  chmodSync(open, 0o755);
  expect(reachableByOthers(path.join(open, "data"))).toBe(true);

  chmodSync(open, 0o700);
  expect(reachableByOthers(path.join(open, "below", "data"))).toBe(false);
  rmSync(open, { recursive: true });
});

test("a lock file gains the optional packages of other platforms and loses addresses", () => {
  const tool = {
    version: "1.0.0",
    resolved: "https://registry.example/tool.tgz",
    dev: true,
    optionalDependencies: { "tool-darwin-arm64": "^1.0.0" },
  };
  const { lock, added } = completeLock({ packages: { "node_modules/tool": tool } });

  expect(added).toEqual(["tool-darwin-arm64"]);
  expect(lock.packages["node_modules/tool-darwin-arm64"]).toEqual({
    version: "1.0.0",
    cpu: ["arm64"],
    dev: true,
    optional: true,
    os: ["darwin"],
  });
  expect(JSON.stringify(lock)).not.toContain("registry.example");
  expect(completeLock(lock).added).toEqual([]);
});

describe("counts", () => {
  const file = (status: string, tests: number) => ({
    status,
    assertionResults: Array.from({ length: tests }),
  });
  const vitestReport = {
    numPassedTests: 5,
    numFailedTests: 0,
    numPendingTests: 1,
    testResults: [file("passed", 5)],
  };

  test("a file that cannot be loaded counts as a failure", () => {
    const report = { ...vitestReport, testResults: [file("passed", 5), file("failed", 0)] };
    expect(vitestCounts(report, false)).toEqual({ passed: 5, failed: 1, skipped: 1 });
  });

  test("a run that ends badly without a failed test counts as a failure", () => {
    expect(vitestCounts(vitestReport, false).failed).toBe(1);
    expect(
      playwrightCounts({ stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 0 } }, false).failed,
    ).toBe(1);
  });

  test("a browser test that passed only at the second attempt counts as a failure", () => {
    expect(
      playwrightCounts({ stats: { expected: 2, unexpected: 0, flaky: 1, skipped: 0 } }, true),
    ).toMatchObject({ passed: 2, failed: 1 });
  });
});
