/** The estate in hairlines: blocks, doors, windows, a tree. Decoration. */
export function Skyline({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 560 220"
      fill="none"
      aria-hidden="true"
      preserveAspectRatio="xMidYMax slice"
      className={className}
    >
      <g
        className="stroke-brand-line"
        strokeWidth="1.25"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      >
        <path d="M0 219.5h560" />
        <path d="M24 220V118l44-30 44 30v102M112 220v-76h52v76" />
        <path d="M188 220V72l62-42 62 42v148M188 72h124M250 30V14" />
        <path d="M336 220V132h66v88M402 220V96l40-26 40 26v124" />
        <path d="M506 220v-66h54" />
        <path d="M235 220v-26a15 15 0 0 1 30 0v26M58 220v-18a10 10 0 0 1 20 0v18M432 220v-20a10 10 0 0 1 20 0v20M360 220v-16a9 9 0 0 1 18 0v16" />
        <path d="M44 134h12v16H44zM80 134h12v16H80zM44 166h12v16H44zM80 166h12v16H80zM130 160h16v14h-16zM130 188h16v14h-16z" />
        <path d="M208 92h14v18h-14zM243 92h14v18h-14zM278 92h14v18h-14zM208 128h14v18h-14zM243 128h14v18h-14zM278 128h14v18h-14zM208 164h14v18h-14zM278 164h14v18h-14z" />
        <path d="M350 148h12v14h-12zM376 148h12v14h-12zM350 176h12v14h-12zM376 176h12v14h-12zM418 112h12v16h-12zM454 112h12v16h-12zM418 144h12v16h-12zM454 144h12v16h-12zM418 176h12v14h-12zM454 176h12v14h-12z" />
        <path d="M324 220v-44M324 176c-12 0-18-9-18-18 0-11 8-22 18-26 10 4 18 15 18 26 0 9-6 18-18 18zM324 200l8-8M324 192l-7-7M494 220v-30M494 190c-8 0-12-6-12-12 0-8 5-15 12-18 7 3 12 10 12 18 0 6-4 12-12 12zM176 220v-24M176 196c-7 0-10-5-10-10 0-7 4-12 10-15 6 3 10 8 10 15 0 5-3 10-10 10z" />
      </g>
    </svg>
  );
}
