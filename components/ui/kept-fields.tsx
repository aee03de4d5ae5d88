/** In a form that leads to an address: what of the address stays as it is. */
export const KeptFields = ({
  kept,
}: {
  kept: Readonly<Record<string, string | readonly string[] | false | undefined>>;
}) =>
  Object.entries(kept).flatMap(([name, values]) =>
    [values || []]
      .flat()
      .map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
  );
