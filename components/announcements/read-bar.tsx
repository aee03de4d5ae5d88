import { Progress } from "@/components/ui/progress";
import type { ReaderCounts } from "@/lib/announcements/reader-queries";

/** "Read by 182 of 240, 76 %", and how many confirmed it where that is asked. */
export function ReadBars({ counts, asks }: { counts: ReaderCounts; asks: boolean }) {
  return (
    <div className="grid gap-4">
      <Progress
        label={`Read by ${counts.read} of ${counts.reached}`}
        value={counts.read}
        max={counts.reached}
      />
      {asks && (
        <Progress
          label={`Confirmed by ${counts.acknowledged} of ${counts.reached}`}
          value={counts.acknowledged}
          max={counts.reached}
        />
      )}
    </div>
  );
}
