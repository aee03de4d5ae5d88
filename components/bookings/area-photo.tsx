import { cx } from "@/components/ui/cx";
import type { Area } from "@/lib/bookings/areas/find-area";

/** How a place looks; nothing when it has no photo. */
export function AreaPhoto({
  area: { name, photo },
  size = "full",
  className,
}: {
  area: Pick<Area, "name" | "photo">;
  size?: "full" | "thumbnail";
  className?: string;
}) {
  if (!photo) return null;
  return (
    // biome-ignore lint/performance/noImgElement: private files, already scaled by the server
    <img
      src={`/bookings/photos/${photo.id}?size=${size}`}
      alt={size === "full" ? `How it looks: ${name}` : ""}
      width={photo.width}
      height={photo.height}
      loading={size === "thumbnail" ? "lazy" : undefined}
      className={cx("h-auto w-full bg-sunken object-cover", className)}
    />
  );
}
