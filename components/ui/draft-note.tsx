import { iconClass } from "@/components/ui/icon-class";

export function DraftNote({ onDiscard }: { onDiscard: () => void }) {
  return (
    <p
      role="status"
      className={`flex flex-wrap items-center gap-x-2 text-muted text-sm [--icon-size:1rem] ${iconClass("history")}`}
    >
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
