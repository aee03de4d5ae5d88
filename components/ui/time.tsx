/** An instant: relative to read, exact on hover. Both texts come from the caller, in the estate's zone. */
export function Time({
  iso,
  relative,
  exact,
  className,
}: {
  iso: string;
  relative: string;
  exact: string;
  className?: string;
}) {
  return (
    <time dateTime={iso} title={exact} className={className}>
      {relative}
    </time>
  );
}
