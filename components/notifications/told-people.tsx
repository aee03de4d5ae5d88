import type { ExplainedTelling } from "@/lib/notifications/decisions";

/** One plain sentence for each person. */
export function ToldPeople({ people }: { people: readonly ExplainedTelling[] }) {
  return (
    <ul className="grid gap-2 text-sm">
      {people.map(({ userId, sentence }) => (
        <li key={userId} className="max-w-prose [overflow-wrap:anywhere]">
          {sentence}
        </li>
      ))}
    </ul>
  );
}
