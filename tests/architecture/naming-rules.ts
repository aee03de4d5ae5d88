import path from "node:path";
import type { Rule } from "./source";

const banned = [
  "utils",
  "util",
  "helpers",
  "helper",
  "services",
  "service",
  "types",
  "index",
  "common",
  "misc",
];
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const filesAreNamedForWhatTheyDo: Rule = ({ file }) => {
  const name = path.posix.basename(file).split(".")[0] ?? "";
  return banned.includes(name) ? [`is called "${name}", which says nothing: name what is in it`] : [];
};

export const filesAreKebabCase: Rule = ({ file }) => {
  const [top, ...rest] = file.split("/");
  const last = rest.at(-1) ?? top ?? "";
  // Next gives (groups), [parameters] and @slots their names.
  const names = top === "app" ? [last] : [...rest.slice(0, -1), last];
  return names
    .filter((name) => !kebabCase.test(name.split(".")[0] ?? ""))
    .map((name) => `"${name}" is not kebab-case`);
};
