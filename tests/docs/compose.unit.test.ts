import { existsSync, readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { parse } from "yaml";
import { parseEnv } from "@/lib/platform/env";
import { fromRoot } from "../../scripts/lib/root.mjs";

// There is no Docker here: these tests read the files. They do not prove that the containers start.
type Service = {
  image?: string;
  build?: unknown;
  command?: string;
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  ports?: string[];
  volumes?: string[];
  configs?: { source: string; target: string }[];
};
type Compose = {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
  configs: Record<string, unknown>;
};

const read = (file: string) => readFileSync(fromRoot(file), "utf8");
const text = read("compose.yaml");
const compose = parse(text) as Compose;
const { app, tools, proxy, inngest, redis } = compose.services as Record<string, Service> & { app: Service };
const given = {
  POSTGRES_PASSWORD: "secret",
  NEXTAUTH_SECRET: "x".repeat(44),
  NEXTAUTH_URL: "https://estate.example.com",
  INNGEST_EVENT_KEY: "0123456789abcdef",
  INNGEST_SIGNING_KEY: "0123456789abcdef",
};

/** As Compose fills in `${NAME}`, `${NAME:-default}` and `${NAME:?}`. */
function filled(values: Record<string, string>, environment: Record<string, string>): Record<string, string> {
  const fill = (value: string) =>
    value.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name, kind, fallback) => {
      if (values[name]) return values[name];
      if (kind === "?") throw new Error(`${name} is missing`);
      return fallback ?? "";
    });
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, fill(String(value))]));
}

/** What the image says itself, and what is for tests only. */
const notForOperators = [
  "NODE_ENV",
  "DATA_DIR",
  "NEXT_MANUAL_SIG_HANDLE",
  "BENCH_ROUTES",
  "PUSH_TEST_SERVICE",
];

test("the app is given every variable that it reads and an operator may set, and no other", () => {
  const schema = read("lib/platform/env.ts").match(/z\.object\(\{([\s\S]*?)\n\}\);/)?.[1] ?? "";
  const known = [...schema.matchAll(/^ {2}([A-Z0-9_]+):/gm)].map((match) => match[1] as string);
  expect(Object.keys(app.environment ?? {}).sort()).toEqual(
    known.filter((name) => !notForOperators.includes(name)).sort(),
  );
});

test("an operator's value reaches the app under its own name, and the command line has what the app has", () => {
  const environment = app.environment ?? {};
  const fixed = ["DATABASE_URL", "INNGEST_BASE_URL"];
  for (const [name, value] of Object.entries(environment).filter(([name]) => !fixed.includes(name)))
    expect(filled({ ...given, [name]: "set" }, { value }).value, name).toBe("set");
  expect(tools?.environment).toEqual(environment);
});

test("with the five values that it asks for, the product accepts the configuration", () => {
  const env = parseEnv(filled(given, app.environment ?? {}));

  expect(env).toMatchObject({
    DATABASE_URL: "postgresql://khaki:secret@postgres:5432/khaki",
    INNGEST_BASE_URL: "http://inngest:8288",
    TRUSTED_PROXIES: 2,
    JOBS_WORKER: "inline",
    LOG_LEVEL: "info",
    ESTATE_NAME: "The Khaki Estate",
    MAIL_FROM: expect.stringContaining("@"),
  });
  for (const name of [
    "RESEND_API_KEY",
    "METRICS_TOKEN",
    "AUDIT_SIGNING_KEY",
    "S3_BUCKET",
    "NEO4J_URI",
  ] as const)
    expect(env[name], name).toBeUndefined();
});

test.each(Object.keys(given))("without %s nothing starts", (name) => {
  const { [name as keyof typeof given]: _, ...rest } = given;
  const all = Object.values(compose.services).flatMap(({ environment }) => Object.entries(environment ?? {}));
  expect(() =>
    filled(rest, Object.fromEntries(all.map(([key, value], n) => [`${key}_${n}`, value]))),
  ).toThrow(name);
});

test("both ends have the same keys, and the server reaches every container of the app", () => {
  for (const key of ["INNGEST_EVENT_KEY", "INNGEST_SIGNING_KEY"])
    expect(inngest?.environment?.[key]).toBe(app.environment?.[key]);
  expect(inngest?.command).toContain("--sdk-url http://proxy:3000/api/inngest");
});

test("what is waited for says when it is ready, and everything named exists", () => {
  for (const service of Object.values(compose.services))
    for (const name of Object.keys(service.depends_on ?? {}))
      expect(compose.services[name]?.build ?? compose.services[name]?.healthcheck).toBeDefined();
  const volumes = Object.values(compose.services).flatMap((service) => service.volumes ?? []);
  expect([...new Set(volumes.map((volume) => volume.split(":")[0]))].sort()).toEqual(
    Object.keys(compose.volumes).sort(),
  );
  const configs = Object.values(compose.services).flatMap((service) => service.configs ?? []);
  expect(configs.map(({ source }) => source).sort()).toEqual(Object.keys(compose.configs).sort());
  expect(redis?.command).toContain("--appendonly yes");
});

test("the app may have several containers: none takes a port or a name, and the balancer finds them all", () => {
  expect(app).not.toHaveProperty("ports");
  expect(app).not.toHaveProperty("container_name");
  expect(proxy?.ports).toEqual(["127.0.0.1:3000:3000"]);
  const [config] = proxy?.configs ?? [];
  expect(config?.target).toBe("/etc/caddy/Caddyfile");
  const { file } = compose.configs[config?.source ?? ""] as { file: string };
  expect(read(file)).toMatch(/^http:\/\/:3000 \{$/m);
  expect(read(file)).toMatch(/^\s+dynamic a app 3000 \{$/m);
  expect(read("Dockerfile")).toMatch(/PORT=3000/);
});

test("nothing but this machine reaches the ports", () => {
  const ports = Object.values(compose.services).flatMap((service) => service.ports ?? []);
  expect(ports.filter((port) => !port.startsWith("127.0.0.1:"))).toEqual([]);
});

test("the guide names every value that Compose takes from .env", () => {
  const guide = read("docs/operate/inngest-server.md");
  const taken = [...new Set([...text.matchAll(/\$\{(\w+)/g)].map((match) => match[1] as string))];
  const families = /^(ESTATE|RESEND|TWILIO|S3|NEO4J)_|^MAIL_FROM$/;
  expect(taken.filter((name) => !families.test(name) && !guide.includes(`\`${name}\``))).toEqual([]);
});

test("the image is the standalone build, with everything that the build cannot see", async () => {
  const dockerfile = read("Dockerfile");
  expect(dockerfile).toMatch(/NEXT_OUTPUT=standalone/);
  expect(dockerfile).toMatch(/^COPY --from=build .*\.next\/standalone /m);

  vi.stubEnv("NEXT_OUTPUT", "standalone");
  const { default: config } = await import("../../next.config.mjs");
  const named = config.outputFileTracingIncludes?.["/*"] ?? [];
  expect(named).not.toEqual([]);
  expect(named.filter((pattern: string) => !existsSync(fromRoot(pattern.replace(/\/\*.*$/, ""))))).toEqual(
    [],
  );
});

test("the image runs without root, is asked whether it lives, and holds no secrets or data", () => {
  const dockerfile = read("Dockerfile");
  expect(dockerfile).toMatch(/^USER node$/m);
  expect(dockerfile).toMatch(/^HEALTHCHECK [\s\S]*\/api\/live/m);
  expect(dockerfile.lastIndexOf("USER node")).toBeLessThan(dockerfile.lastIndexOf("CMD"));
  const ignored = read(".dockerignore").split("\n");
  for (const name of [".env", ".env.*", ".data", ".git", "node_modules", "tests"])
    expect(ignored).toContain(name);
});
