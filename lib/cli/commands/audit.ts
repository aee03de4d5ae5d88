import { openAsBlob } from "node:fs";
import { command, type Group } from "../door";
import { bullets, count } from "../table";

const verify = command({
  command: "verify",
  describe: "Walk the whole chain of the audit; 1 when anything was changed, removed or inserted by hand",
  options: {
    head: {
      type: "string",
      array: true,
      requiresArg: true,
      describe: "A downloaded monthly head to hold against it",
    },
  },
  run: async ({ head = [] }, { actor }) => {
    const { readHeadFile } = await import("@/lib/audit/head");
    const { problemText } = await import("@/lib/audit/problem");
    const { verifyAudit } = await import("@/lib/audit/verify-audit");
    const heads = await Promise.all(head.map(async (file) => readHeadFile(await openAsBlob(file))));
    const found = await verifyAudit(await actor(), { heads });
    const looked = `${count(found.entries, "entry", "entries")} in ${count(found.seals, "seal")}, ${count(found.heads, "signed head")}; ${found.unsealed} not sealed yet.`;
    const verdict = found.isIntact
      ? "The audit is intact."
      : `The audit is NOT intact: ${count(found.problemCount, "problem")}.\n${bullets(found.problems.map(problemText))}`;
    return { text: `${verdict}\n${looked}`, data: found, failed: !found.isIntact };
  },
});

export const audit: Group = { name: "audit", describe: "The audit", commands: [verify] };
