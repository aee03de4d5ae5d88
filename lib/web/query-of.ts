import { storableText } from "./form-input";

/** An address's query as pages get it: a name that stands there more than once is a list. */
export function queryOf(request: Request): Record<string, string | string[]> {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const values = searchParams.getAll(name).map(storableText);
      return [name, values.length > 1 ? values : (values[0] as string)];
    }),
  );
}
