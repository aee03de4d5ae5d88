import { History } from "lucide-react";

export function DraftNote({ onDiscard }: { onDiscard: () => void }) {
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-2 text-muted text-sm">
      <History aria-hidden="true" className="size-4" />
      Draft restored.
      <button
        type="button"
        onClick={onDiscard}
        className="min-h-control rounded-sm text-accent-text underline underline-offset-4 md:min-h-0"
      >
        Discard it
      </button>
    </p>
  );
}
