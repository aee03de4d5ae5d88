const systems = {
  android: "android",
  darwin: "darwin",
  freebsd: "freebsd",
  linux: "linux",
  win32: "win32",
  windows: "win32",
  openbsd: "openbsd",
  netbsd: "netbsd",
  sunos: "sunos",
  aix: "aix",
  openharmony: "openharmony",
};
const processors = [
  "arm64",
  "x64",
  "ia32",
  "ppc64",
  "riscv64",
  "s390x",
  "loong64",
  "mips64el",
  "wasm32",
  "arm",
];

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[], resolved?: string, optionalDependencies?: Record<string, string> }} Entry
 * @typedef {{ packages: Record<string, Entry> }} LockFile
 */

/**
 * Adds an entry for each optional package of another platform that the registry did not offer when the lock was
 * written. Without them `npm ci` says the lock does not fit package.json; with them it leaves them out, as it should.
 * Also drops the addresses, so that any registry serves.
 * @param {LockFile} lock
 * @returns {{ lock: LockFile, added: string[] }}
 */
export function completeLock(lock) {
  const packages = Object.fromEntries(
    Object.entries(lock.packages).map(([at, { resolved: _address, ...entry }]) => [at, entry]),
  );
  /** @type {string[]} */
  const added = [];
  for (const [at, parent] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
      if (packages[`${at}/node_modules/${name}`] || packages[`node_modules/${name}`]) continue;
      packages[`node_modules/${name}`] = inertEntry(name, range, parent);
      added.push(name);
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
  return { lock: { ...lock, packages: Object.fromEntries(sorted) }, added };
}

/**
 * @param {string} name
 * @param {string} range
 * @param {Entry} parent
 * @returns {Entry}
 */
function inertEntry(name, range, parent) {
  const system = Object.entries(systems).find(([word]) => name.includes(word))?.[1];
  const processor = processors.find((word) => name.includes(word));
  if (!system && !processor)
    throw new Error(`${name} names no platform: is it really optional? Look at it by hand.`);
  return {
    version: range.replace(/^[\^~]/, ""),
    ...(processor && { cpu: [processor] }),
    ...(parent.dev && { dev: true }),
    ...(name.includes("musl") && { libc: ["musl"] }),
    optional: true,
    ...(system && { os: [system] }),
  };
}
