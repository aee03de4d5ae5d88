import { lookOf, type Series } from "./series";

/** Which line or bar is which; one alone needs no legend. */
export function Legend({ series, lines }: { series: readonly Series[]; lines: boolean }) {
  if (series.length < 2) return null;
  return (
    <ul className="chart-legend px-2 pb-1 text-muted text-xs">
      {series.map(({ key, label }, index) => {
        const { color, dash } = lookOf(index);
        return (
          <li key={key}>
            <svg viewBox="0 0 20 10" aria-hidden="true">
              {lines ? (
                <line x1="0" y1="5" x2="20" y2="5" stroke={color} strokeWidth="2.5" strokeDasharray={dash} />
              ) : (
                <rect width="20" height="10" rx="2" fill={color} />
              )}
            </svg>
            {label}
          </li>
        );
      })}
    </ul>
  );
}
