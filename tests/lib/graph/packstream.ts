/** Written after the specification of PackStream 1, as far as the driver and our texts need it; not the driver's own code. */
export type Message = { signature: number; fields: unknown[] };

export function unpackMessage(bytes: Buffer): Message {
  let at = 0;
  const take = (length: number) => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const number = (length: 1 | 2 | 4) => take(length).readUIntBE(0, length);
  const text = (length: number) => take(length).toString("utf8");
  const list = (length: number) => Array.from({ length }, () => value());
  const map = (length: number) =>
    Object.fromEntries(Array.from({ length }, () => [value() as string, value()]));

  function value(): unknown {
    const marker = number(1);
    const [kind, size] = [marker >> 4, marker & 0x0f];
    if (marker < 0x80) return marker;
    if (kind === 0xf) return marker - 0x100;
    if (kind === 0x8) return text(size);
    if (kind === 0x9) return list(size);
    if (kind === 0xa) return map(size);
    const read = OTHERS[marker];
    if (!read) throw new Error(`PackStream: marker 0x${marker.toString(16)} at ${at - 1}`);
    return read();
  }
  const OTHERS: Record<number, () => unknown> = {
    192: () => null,
    193: () => take(8).readDoubleBE(),
    194: () => false,
    195: () => true,
    200: () => take(1).readInt8(),
    201: () => take(2).readInt16BE(),
    202: () => take(4).readInt32BE(),
    203: () => Number(take(8).readBigInt64BE()),
    208: () => text(number(1)),
    209: () => text(number(2)),
    210: () => text(number(4)),
    212: () => list(number(1)),
    213: () => list(number(2)),
    214: () => list(number(4)),
    216: () => map(number(1)),
    217: () => map(number(2)),
    218: () => map(number(4)),
  };

  const length = number(1) & 0x0f;
  return { signature: number(1), fields: list(length) };
}

export const packMessage = ({ signature, fields }: Message): Buffer =>
  Buffer.concat([Buffer.from([0xb0 + fields.length, signature]), ...fields.map(pack)]);

function pack(value: unknown): Buffer {
  if (value === null) return Buffer.from([0xc0]);
  if (typeof value === "boolean") return Buffer.from([value ? 0xc3 : 0xc2]);
  if (typeof value === "number") {
    const whole = Buffer.from([0xcb, 0, 0, 0, 0, 0, 0, 0, 0]);
    whole.writeBigInt64BE(BigInt(value), 1);
    return whole;
  }
  if (typeof value === "string") return sized(0xd2, Buffer.byteLength(value), [Buffer.from(value)]);
  if (Array.isArray(value)) return sized(0xd6, value.length, value.map(pack));
  const entries = Object.entries(value as object);
  return sized(0xda, entries.length, entries.flat().map(pack));
}

function sized(marker: number, size: number, parts: Buffer[]): Buffer {
  const head = Buffer.from([marker, 0, 0, 0, 0]);
  head.writeUInt32BE(size, 1);
  return Buffer.concat([head, ...parts]);
}
