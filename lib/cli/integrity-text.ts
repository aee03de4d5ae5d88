import type { Checked } from "@/lib/integrity/validate";

const SHOWN = 20;

/** A line per check; below it what was mended and what is wrong, with what to do. */
export const integrityText = (checks: readonly Checked[]): string => checks.map(checkText).join("\n");

function checkText({ label, findings, fixed }: Checked): string {
  const found = findings.slice(0, SHOWN).flatMap(({ what, mend }) => [`    ${what}`, `      → ${mend}`]);
  const more =
    findings.length > SHOWN ? [`    … and ${findings.length - SHOWN} more (--json lists them)`] : [];
  const mended = fixed.map((sentence) => `    mended: ${sentence}`);
  return [`${findings.length ? "✗" : "✓"} ${label}`, ...mended, ...found, ...more].join("\n");
}
