import { cx } from "@/components/ui/cx";

function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cx("block animate-pulse rounded-sm bg-line/70", className)} />;
}

/** The outline of a list while it loads. */
export function SkeletonList({ rows = 6, label = "Loading" }: { rows?: number; label?: string }) {
  return (
    <div role="status" aria-label={label} className="divide-y divide-line rounded-lg border bg-surface">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
        <div key={row} className="flex items-center gap-4 px-4 py-3.5 sm:px-5">
          <Skeleton className="size-8 rounded-full!" />
          <div className="grid flex-1 gap-2">
            <Skeleton className={cx("h-3.5", row % 3 === 0 ? "w-3/5" : row % 3 === 1 ? "w-2/5" : "w-1/2")} />
            <Skeleton className="h-3 w-1/4" />
          </div>
          <Skeleton className="hidden h-5 w-20 rounded-full! sm:block" />
        </div>
      ))}
    </div>
  );
}
