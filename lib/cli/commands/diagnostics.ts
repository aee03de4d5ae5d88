import { type Answer, command } from "../door";

export const diagnostics = command({
  command: "diagnostics",
  describe: "Permissions, assignments and performance at a glance; all three unless some are chosen",
  options: {
    "check-permissions": {
      type: "boolean",
      describe: "Whose permissions differ from the role's, and who decided it",
    },
    "verify-assignments": { type: "boolean", describe: "Whether everybody has what they may have" },
    "performance-report": { type: "boolean", describe: "The team's figures of the last 30 days" },
  },
  run: async (given, { actor }) => {
    const { checkPermissions, performanceReport, verifyAssignments } = await import("../diagnose");
    const parts = [
      ["permissions", given.checkPermissions, checkPermissions],
      ["assignments", given.verifyAssignments, verifyAssignments],
      ["performance", given.performanceReport, performanceReport],
    ] as const;
    const all = parts.every(([, isChosen]) => !isChosen);
    const who = await actor();
    const answers: [string, Answer][] = [];
    for (const [name, isChosen, look] of parts) if (all || isChosen) answers.push([name, await look(who)]);
    return {
      text: answers.map(([, { text }]) => text).join("\n\n"),
      data: Object.fromEntries(answers.map(([name, { data }]) => [name, data])),
      failed: answers.some(([, { failed }]) => failed),
    };
  },
});
