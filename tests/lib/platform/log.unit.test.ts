import pino from "pino";
import { expect, test } from "vitest";
import { logOptions } from "@/lib/platform/log";

function logged(...args: [object, string]) {
  const lines: string[] = [];
  pino(logOptions("info"), { write: (line: string) => lines.push(line) }).error(...args);
  return lines.join("");
}

const ASHA = ["asha@khaki.example", "+919845012345", "98450", "Asha Menon", "s3cret", "hunter"];

test("no line shows a person, a password or a key, whichever way it got there", () => {
  const cause = Object.assign(new Error("Key (email)=(asha@khaki.example) already exists"), {
    code: "23505",
    detail: "Failing row contains (Asha Menon, +919845012345)",
  });
  const error = new Error(
    "postgresql://khaki:hunter@db/khaki: no mail to asha@khaki.example or +91 98450 12345",
    { cause },
  );
  const line = logged(
    {
      error,
      email: "asha@khaki.example",
      user: { name: "Asha Menon", phoneNumber: "+919845012345" },
      token: "s3cret",
    },
    "failed",
  );
  for (const secret of ASHA) expect(line).not.toContain(secret);
  expect(JSON.parse(line)).toMatchObject({
    msg: "failed",
    email: "[Redacted]",
    error: {
      type: "Error",
      message: "postgresql://…@db/khaki: no mail to …@… or +…",
      cause: { code: "23505" },
    },
  });
});

test("ids and codes stay", () => {
  const line = JSON.parse(logged({ requestId: "0a1b2c3d4e", ticketNumber: "MNT-2026-00042" }, "failed"));
  expect(line).toMatchObject({ requestId: "0a1b2c3d4e", ticketNumber: "MNT-2026-00042", level: 50 });
  expect(line.time).toMatch(/^\d{4}-\d{2}-\d{2}T/);
});
