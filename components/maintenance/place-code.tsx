/** A QR code: dark on white whatever the theme, because cameras read it. */
export function PlaceCode({
  code: { path, size },
  label,
}: {
  code: { path: string; size: number };
  label: string;
}) {
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      className="w-full"
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="white" />
      <path d={path} fill="black" />
    </svg>
  );
}
