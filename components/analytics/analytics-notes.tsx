/** What of the address could not be used, and what is shown instead. */
export function AnalyticsNotes({ notes }: { notes: string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul
      role="status"
      className="grid gap-1 rounded border border-waiting-line bg-waiting-bg px-4 py-3 text-sm text-waiting print:hidden"
    >
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
