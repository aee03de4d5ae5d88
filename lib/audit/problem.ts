/** What a verification finds, and where. */
export type Problem =
  | { kind: "entry-changed" | "entry-removed" | "entry-inserted"; entry: string; seal: number }
  | { kind: "seal-changed" | "chain-broken"; seal: number }
  | { kind: "seal-removed"; seal: number; upTo: number }
  | { kind: "head-forged" | "head-of-another-key" | "head-without-seal"; month: string };

/** One line for people. */
export function problemText(problem: Problem): string {
  switch (problem.kind) {
    case "entry-changed":
      return `Entry ${problem.entry} is not as it was sealed (seal ${problem.seal}).`;
    case "entry-removed":
      return `Entry ${problem.entry} is gone (seal ${problem.seal}).`;
    case "entry-inserted":
      return `Entry ${problem.entry} was put in afterwards (seal ${problem.seal}).`;
    case "seal-changed":
      return `Seal ${problem.seal} is not as it was made.`;
    case "chain-broken":
      return `Seal ${problem.seal} does not follow from the seal before it: one of the two was replaced.`;
    case "seal-removed":
      return problem.seal === problem.upTo
        ? `Seal ${problem.seal} is gone.`
        : `Seals ${problem.seal} to ${problem.upTo} are gone.`;
    case "head-forged":
      return `The head of ${problem.month} carries a wrong signature.`;
    case "head-of-another-key":
      return `The head of ${problem.month} was signed with a key that is not this estate's.`;
    case "head-without-seal":
      return `The chain has no seal that fits the head of ${problem.month}: the end of the chain was removed or replaced since.`;
  }
}
