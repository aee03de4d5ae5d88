/** The oldest Node that every dependency runs on (package.json, engines). */
const oldest = [20, 19];

/** Stops at once, in words, instead of failing later inside a dependency. */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor, oldestMinor] = oldest;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(
    `The Khaki Estate needs Node.js ${oldest.join(".")} or newer; this is ${version}. https://nodejs.org has it.`,
  );
}
