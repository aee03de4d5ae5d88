import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { beforeEach, expect, test, vi } from "vitest";
import { GET as clientRoute } from "@/app/api/client/route";
import { SCOPES } from "@/lib/people/tokens/scopes";
import { fromRoot } from "../../scripts/lib/root.mjs";
import { aProgramOf, callApi } from "../app/api/v1/program";
import { aCategory, aRequest, aResident } from "../support/factories";
import { aPhoto } from "../support/photos";
import { newRequest } from "../support/request";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders);
beforeEach(() => newRequest());

const run = promisify(execFile);
const TYPESCRIPT = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: "es2023",
    module: "esnext",
    moduleResolution: "bundler",
    types: ["node"],
  },
  include: ["*.ts"],
};
const guide = readFileSync(fromRoot("docs/operate/api.md"), "utf8");
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(([, text = ""]) => text);

const asha = await aResident();
const program = await aProgramOf(asha);
const category = await aCategory();
const { ticketNumber } = await aRequest({ from: asha, category });
const etag = (await program.call("GET", `/maintenance/${ticketNumber}`)).headers.get("etag") ?? "";
const variables = { TOKEN: program.token, CATEGORY: category.id, TICKET: ticketNumber, ETAG: etag };

test("the guide explains every scope, and no other", () => {
  expect([...guide.matchAll(/^\| `(\w+:\w+)` \|/gm)].map(([, scope]) => scope)).toEqual([...SCOPES]);
});

test.each(blocks("sh"))("%s works", async (line) => {
  const { method, address, headers, form, body } = await read(line);
  const answer = await callApi(method as "GET", address.replace(/^.*\/api\/v1/, ""), {
    headers,
    ...(form && { form }),
    ...(body === undefined ? {} : { body }),
  });
  expect(`${answer.status}: ${await answer.text()}`).toMatch(/^20[01]: /);
});

/** A curl command as the shell would read it. */
async function read(line: string) {
  const words = [...line.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g)].map(([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"|\$(\w+)/g, (_, single, double = "", name) =>
      single !== undefined ? single : name ? filled(`$${name}`) : filled(double),
    ),
  );
  const values = (flag: string) => words.filter((_, n) => words[n - 1] === flag);
  const headers = Object.fromEntries(values("-H").map((header) => header.split(/: (.*)/s).slice(0, 2)));
  const [data] = values("-d");
  const form = values("-F").length ? new FormData() : undefined;
  for (const field of values("-F")) {
    const [name = "", value = ""] = field.split(/=(.*)/s);
    form?.append(name, value.startsWith("@") ? await aPhoto("plain.png") : value);
  }
  const body: unknown = data === undefined ? undefined : JSON.parse(data);
  return { method: values("-X")[0] ?? "GET", address: words.at(-1) ?? "", headers, form, body };
}
const filled = (text: string) =>
  text.replace(/\$(\w+)/g, (_, name) => variables[name as keyof typeof variables]);

test("the TypeScript example is correct for the client that the estate gives out, and does what it says", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "khaki-client-"));
  try {
    await symlink(fromRoot("node_modules"), path.join(folder, "node_modules"));
    await writeFile(path.join(folder, "estate.ts"), await (await clientRoute()).text());
    await writeFile(path.join(folder, "example.ts"), blocks("ts")[0] ?? "");
    await writeFile(path.join(folder, "tsconfig.json"), JSON.stringify(TYPESCRIPT));
    await run(fromRoot("node_modules/.bin/tsc"), ["--project", folder]); // fails with what it complains about

    vi.spyOn(console, "warn").mockImplementation(() => {});
    vi.stubEnv("ESTATE", "http://localhost:3000").stubEnv("TOKEN", program.token);
    vi.stubGlobal("fetch", (url: URL, { method, headers, body }: RequestInit) =>
      callApi(method as "GET", `${url.pathname.replace("/api/v1", "")}${url.search}`, {
        headers: headers as Record<string, string>,
        ...(body && { body: JSON.parse(body as string) }),
      }),
    );
    const example = await import(/* @vite-ignore */ path.join(folder, "example.ts"));
    const ticket = await example.fileOnce("moved-over-0001", "Gate squeaks", category.id);
    expect(await example.fileOnce("moved-over-0001", "Gate squeaks", category.id)).toBe(ticket);
    await expect(example.fileOnce("moved-over-0002", "Gate", "none")).rejects.toThrow(
      "Some of this is not right",
    );
    await aRequest({
      from: asha,
      category,
      status: "ASSIGNED",
      assignedTo: asha,
      estimatedCompletion: new Date("2026-01-01"),
    });
    expect(await example.overdueByPerson()).toEqual({ [asha.name]: 1 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
