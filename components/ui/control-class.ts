/** What inputs, selects and text areas share. */
export const controlClass =
  "w-full min-w-0 rounded border border-line-control bg-raised text-input text-ink md:text-sm " +
  "transition-colors hover:border-muted focus-visible:border-accent focus-visible:outline-offset-0 " +
  "disabled:cursor-not-allowed disabled:bg-sunken disabled:text-muted [&[readonly]]:bg-sunken " +
  "aria-invalid:border-alert";
