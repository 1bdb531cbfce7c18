/** Files as one ZIP archive, stored as they are: the same files give the same bytes, and any program opens it. */
export function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Entry[] = [];
  const parts: Uint8Array[] = [];
  let offset = 0;
  for (const [path, bytes] of files) {
    const entry = { name: new TextEncoder().encode(path), bytes, crc: crc32(bytes), offset };
    const head = localHeader(entry);
    parts.push(head, bytes);
    offset += head.length + bytes.length;
    entries.push(entry);
  }
  const directory = entries.map(directoryHeader);
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  if (offset + size > largest || entries.length > mostEntries) throw new Error("too much for a plain ZIP archive");
  return joined([...parts, ...directory, endOfDirectory(entries.length, size, offset)]);
}

/** Beyond these the format needs its 64-bit form. */
const largest = 0xffff_ffff;
const mostEntries = 0xffff;

interface Entry {
  readonly name: Uint8Array;
  readonly bytes: Uint8Array;
  readonly crc: number;
  readonly offset: number;
}

/** Names are UTF-8 (flag 0x0800); the time of every file is the first that the format knows. */
function common({ name, bytes, crc }: Entry): number[] {
  return [
    ...u16(20),
    ...u16(0x0800),
    ...u16(0),
    ...u16(0),
    ...u16(0x0021),
    ...u32(crc),
    ...u32(bytes.length),
    ...u32(bytes.length),
    ...u16(name.length),
    ...u16(0),
  ];
}

function localHeader(entry: Entry): Uint8Array {
  return Uint8Array.from([...u32(0x04034b50), ...common(entry), ...entry.name]);
}

function directoryHeader(entry: Entry): Uint8Array {
  const attributes = [...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(entry.offset)];
  return Uint8Array.from([...u32(0x02014b50), ...u16(20), ...common(entry), ...attributes, ...entry.name]);
}

function endOfDirectory(count: number, size: number, offset: number): Uint8Array {
  return Uint8Array.from([
    ...u32(0x06054b50),
    ...u16(0),
    ...u16(0),
    ...u16(count),
    ...u16(count),
    ...u32(size),
    ...u32(offset),
    ...u16(0),
  ]);
}

function u16(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb8_8320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffff_ffff) >>> 0;
}
