/** At most so many of one name; newer ones take the place of the oldest. */
const MOST = 40;
const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$|^[A-Z]{2,4}-\d{4}-\d+$|^\d{4}-\d{2}$/;

/** What the estate's answers have named so far: all that anybody from outside can know of it. */
export class Known {
  readonly #values = new Map<string, string[]>();
  readonly #own = new Set<string>();

  /** Under the name of its field; an `id` under the name of what it is of, and under the address it will have. */
  learn(address: string, body: unknown): void {
    const [path] = address.split("?");
    this.#walk(body, `${path}/`, singular(path?.split("/").at(-1) ?? ""));
  }

  /** What is the programs' own: changing it would end them. */
  protect(body: unknown): void {
    for (const id of JSON.stringify(body).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? []) this.#own.add(id);
  }

  of(name: string, isChange: boolean): readonly string[] {
    const found = this.#values.get(name) ?? this.#like(name);
    return isChange ? found.filter((each) => !this.#own.has(each)) : found;
  }

  /** `commonAreaId` may be an `areaId`. */
  #like(name: string): string[] {
    const end = /[A-Z][a-z]+Id$/.exec(name)?.[0];
    return (end && this.#values.get(end.charAt(0).toLowerCase() + end.slice(1))) || [];
  }

  #walk(node: unknown, at: string, what: string): void {
    if (Array.isArray(node)) for (const each of node) this.#walk(each, at, what);
    if (typeof node !== "object" || node === null || Array.isArray(node)) return;
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === "string") this.#note(key, value, at, what);
      else if (key === "items") this.#walk(value, at, what);
      else this.#walk(value, `${at}${key}/`, singular(key));
    }
  }

  #note(key: string, value: string, at: string, what: string): void {
    if (key === "next") this.#add("cursor", value);
    else if (/^(key|type)$/.test(key) || ID.test(value)) this.#add(key, value);
    if (key === "id") for (const name of [`${what}Id`, at]) this.#add(name, value);
  }

  #add(name: string, value: string): void {
    const values = this.#values.get(name) ?? [];
    if (values.includes(value)) return;
    values.push(value);
    if (values.length > MOST) values.shift();
    this.#values.set(name, values);
  }
}

const singular = (word: string) => word.replace(/ies$/, "y").replace(/s$/, "");
