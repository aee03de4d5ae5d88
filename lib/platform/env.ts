import { z } from "zod";

const flag = z.enum(["true", "false"]).transform((value) => value === "true");
const empty = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.optional());
const defaulted = <T extends z.ZodType>(schema: T, value: z.input<T>) =>
  z.preprocess((given) => (given === "" || given === undefined ? value : given), schema);

/** Every variable the product reads. The table in README.md says the same for people. */
const schema = z.object({
  NODE_ENV: defaulted(z.enum(["development", "test", "production"]), "development"),
  DATABASE_URL: z.string("must be a PostgreSQL address: postgresql://user:password@host:5432/name").min(1),
  DATA_DIR: defaulted(z.string(), ".data"),
  NEXTAUTH_URL: defaulted(z.url(), "http://localhost:3000"),
  NEXTAUTH_SECRET: z.string("must be a secret of 32 characters or more").min(32),
  AUDIT_SIGNING_KEY: optional(
    z.string().regex(/^[A-Za-z0-9+/]{43}=$/, "must be 32 random bytes: openssl rand -base64 32"),
  ),
  DEMO_MODE: defaulted(flag, "false"),
  BENCH_ROUTES: defaulted(flag, "false"),
  /** Where tests have their push service: the one address inside the own network that pushes may go to. */
  PUSH_TEST_SERVICE: optional(z.url()),
  METRICS_TOKEN: optional(z.string().min(16, "must be 16 characters or more")),
  LOG_LEVEL: defaulted(z.enum(["silent", "error", "warn", "info", "debug"]), "info"),
  JOBS_WORKER: defaulted(z.enum(["inline", "external"]), "inline"),
  NEXT_MANUAL_SIG_HANDLE: defaulted(flag, "false"),
  INNGEST_BASE_URL: optional(z.url()),
  INNGEST_EVENT_KEY: optional(z.string()),
  INNGEST_SIGNING_KEY: optional(z.string()),
  RESEND_API_KEY: optional(z.string()),
  RESEND_BASE_URL: optional(z.url()),
  RESEND_WEBHOOK_SECRET: optional(
    z.string().regex(/^whsec_[A-Za-z0-9+/=]{16,}$/, "must be the signing secret of the webhook: whsec_…"),
  ),
  MAIL_FROM: defaulted(z.string(), "The Khaki Estate <estate@example.com>"),
  TWILIO_ACCOUNT_SID: optional(z.string()),
  TWILIO_AUTH_TOKEN: optional(z.string()),
  TWILIO_FROM: optional(
    z
      .string()
      .regex(
        /^(\+[1-9]\d{6,14}|MG[0-9a-f]{32}|[A-Za-z0-9 ]{1,11})$/,
        "must be a number such as +14155550123, a messaging service (MG…) or a sender name",
      ),
  ),
  TWILIO_BASE_URL: defaulted(z.url(), "https://api.twilio.com"),
  TWILIO_STATUS_CALLBACK_URL: optional(z.url()),
  TRUSTED_PROXIES: defaulted(z.coerce.number().int().min(0).max(5), "0"),
  NEO4J_URI: optional(
    z
      .string()
      .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/\S+$/, "must be an address such as neo4j://graph.example:7687"),
  ),
  NEO4J_USER: defaulted(z.string(), "neo4j"),
  NEO4J_PASSWORD: optional(z.string()),
  S3_BUCKET: optional(z.string()),
  S3_ENDPOINT: optional(z.url()),
  S3_REGION: defaulted(z.string(), "us-east-1"),
  S3_ACCESS_KEY_ID: optional(z.string()),
  S3_SECRET_ACCESS_KEY: optional(z.string()),
  ESTATE_NAME: defaulted(z.string(), "The Khaki Estate"),
  ESTATE_TIME_ZONE: defaulted(z.string(), "Asia/Kolkata"),
  ESTATE_CURRENCY: defaulted(z.string().length(3), "INR"),
  ESTATE_LOCALE: defaulted(z.string(), "en-IN"),
});

export type Env = z.output<typeof schema>;

/** Reads the environment once; a wrong value ends the start with its name and what is expected. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data.NODE_ENV === "production" ? live(parsed.data) : parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(
    `The configuration is not complete:\n${lines.join("\n")}\nSee docs/operate/configuration.md.`,
  );
}

/** Nothing that is for tests holds on a live estate. */
const live = (given: Env): Env => ({ ...given, PUSH_TEST_SERVICE: undefined });

let parsed: Env | undefined;

/** Parsed at the first read, so that a build needs no configuration. */
export const env = new Proxy({} as Env, {
  get: (_, key) => {
    parsed ??= parseEnv(process.env);
    return parsed[key as keyof Env];
  },
});
