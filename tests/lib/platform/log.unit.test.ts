import pino from "pino";
import { expect, test } from "vitest";
import { logOptions } from "@/lib/platform/log";
import { maskPrinted } from "@/lib/platform/printed";

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

const LINKS = [
  "GET /reset-password?token=AbC-123_x&next=%2Fprofile failed",
  "https://estate.example.com/accept-invitation?a=1&token=AbC-123_x",
  "/sign-in?next=%2Fverify-email%3Ftoken%3DAbC-123_x",
  "/api/calendar/feed/AbC-123_x",
  "/report/AbC-123_x?sent=R-7KQ2M9TX",
];

test("no line shows what an address keeps secret, in whichever field it stands", () => {
  for (const link of LINKS) {
    const lines = [
      logged({ error: new Error(link) }, "failed"),
      logged({ where: link, nested: { deeper: { still: [link] } } }, "failed"),
      logged({}, link),
    ];
    for (const line of lines) {
      expect(line).not.toContain("AbC-123_x");
      expect(JSON.parse(line)).toMatchObject({ level: 50 });
    }
  }
  const plain = {
    where: "/report/[place]",
    path: "/maintenance?tab=open&q=token",
    file: "reports/2026/a.pdf",
  };
  expect(JSON.parse(logged(plain, "failed"))).toMatchObject(plain);
});

test("what Next.js prints of an error is masked too, in production", () => {
  const printed: unknown[][] = [];
  const target = { error: (...args: unknown[]) => printed.push(args), warn: () => undefined };
  maskPrinted(target, false);
  maskPrinted(target, true);
  const error = Object.assign(new Error("no mail to asha@khaki.example"), {
    digest: "1234",
    detail: "Failing row contains (Asha Menon)",
    code: "23505",
  });
  target.error("⨯", error, { row: "asha@khaki.example" }, 42);
  const text = printed.flat().join(" ");
  for (const secret of ASHA) expect(text).not.toContain(secret);
  for (const kept of ["⨯", "no mail to …@…", "at ", "digest: '1234'", "code: '23505'", "42"])
    expect(text).toContain(kept);
});
