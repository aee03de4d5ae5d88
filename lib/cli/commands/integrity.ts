import { command, type Group } from "../door";
import { count } from "../table";

const validate = command({
  command: "validate",
  describe: "Look through the whole estate for what must not be; 0 when there is nothing",
  options: { fix: { type: "boolean", default: false, describe: "Mend what can be mended safely" } },
  run: async ({ fix }, { actor }) => {
    const { validateIntegrity } = await import("@/lib/integrity/validate");
    const { integrityText } = await import("../integrity-text");
    const checks = await validateIntegrity(await actor(), { fix });
    const problems = checks.reduce((sum, { findings }) => sum + findings.length, 0);
    const verdict = problems
      ? `${count(problems, "problem")} in ${count(checks.length, "check")}.`
      : `Nothing is wrong: ${count(checks.length, "check")}.`;
    return {
      text: `${integrityText(checks)}\n\n${verdict}`,
      data: { problems, checks },
      failed: problems > 0,
    };
  },
});

export const integrity: Group = {
  name: "integrity",
  describe: "Is everything as it must be?",
  commands: [validate],
};
