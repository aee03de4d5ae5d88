import { Avatar } from "@/components/ui/avatar";
import { LoadBar } from "@/components/ui/progress";
import type { Attendance } from "@/lib/events/event-queries";

/** How many come, and some of their names. */
export function WhoComes({
  attendance: { coming, maybe, waiting, here, names },
  capacity,
  isOver,
}: {
  attendance: Attendance;
  capacity: number | null;
  isOver: boolean;
}) {
  const parties = names.reduce((sum, { guests }) => sum + 1 + guests, 0);
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm tabular">
        <span>
          <strong className="font-semibold text-lg">{coming}</strong> {isOver ? "said yes" : "coming"}
        </span>
        {here > 0 && <span className="text-muted">{isOver ? `${here} were there` : `${here} here`}</span>}
        {!isOver && maybe > 0 && <span className="text-muted">{maybe} maybe</span>}
        {!isOver && waiting > 0 && <span className="text-muted">{waiting} waiting</span>}
        {!isOver && capacity !== null && <LoadBar value={coming} max={capacity} label="Places taken" />}
      </div>
      {names.length > 0 && (
        <ul className="grid grid-cols-2 gap-x-3 gap-y-2 text-sm lg:grid-cols-1">
          {names.map(({ id, name, guests }) => (
            <li key={id} className="flex min-w-0 items-center gap-2.5">
              <Avatar name={name} size="sm" />
              <span className="truncate">{name}</span>
              {guests > 0 && <span className="shrink-0 text-muted tabular">+{guests}</span>}
            </li>
          ))}
        </ul>
      )}
      {coming > parties && <p className="text-muted text-sm">and {coming - parties} more</p>}
    </div>
  );
}
