import type { CopiedBudgets } from "@/lib/finance/copy-budgets";
import { counted } from "@/lib/finance/words";

/** "Copied 4 budgets. Electrical and HVAC had one already and were left as they are." */
export function afterCopying({ copied, skipped }: CopiedBudgets): string {
  const done = copied.length > 0 ? `Copied ${counted(copied.length, "budget")}.` : "Nothing was copied.";
  if (skipped.length === 0) return done;
  const left = skipped.length === 1 ? "was left as it is" : "were left as they are";
  return `${done} ${listOf(skipped)} had one already and ${left}.`;
}

const listOf = (names: string[]) => new Intl.ListFormat("en", { type: "conjunction" }).format(names);
