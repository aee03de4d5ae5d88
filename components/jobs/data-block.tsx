/** Ids and codes as they were stored; texts of people are already taken out (lib/background/presentable.ts). */
export function DataBlock({ label, data }: { label: string; data: unknown }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={label} className="overflow-x-auto" tabIndex={0}>
      <pre className="text-xs">{JSON.stringify(data, null, 2)}</pre>
    </section>
  );
}
