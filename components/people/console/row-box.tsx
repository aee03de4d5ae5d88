/** Ticks one row for the bulk bar; in the corner of the card on a phone. */
export const RowBox = ({ id, name }: { id: string; name: string }) => (
  <label className="relative z-10 flex size-control items-center justify-center max-sm:absolute max-sm:top-1 max-sm:right-1">
    <span className="sr-only">Choose {name}</span>
    <input type="checkbox" name="id" value={id} data-row="" className="size-[18px] accent-accent" />
  </label>
);
