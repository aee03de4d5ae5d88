/** What was thrown, in the words of whoever threw it. */
export function ErrorBlock({ error }: { error: { name: string; message: string } }) {
  return (
    <p className="whitespace-pre-wrap break-words text-sm">
      <span className="font-medium text-alert">{error.name}:</span> {error.message}
    </p>
  );
}
