import { type Rule, type Source, withoutExtension } from "./source";

/** Each group may import the groups before it; the members of a group never import each other. */
const domainOrder = [
  ["people"],
  ["settings"],
  ["maintenance", "announcements", "bookings", "events", "documents", "contacts", "marketplace"],
  ["finance"],
  ["webhooks"],
  ["notifications"],
  ["analytics"],
  ["background"],
  ["audit"],
  ["graph"],
  ["integrity"],
  ["docs"],
];

const doors = ["web", "jobs", "cli"];

/** What ties a file to the server: a component that reached one of these would carry it to the browser. */
const serverOnly = ["lib/platform/prisma", "lib/platform/transact", "lib/platform/env", "pg", "server-only"];

export const importsFlowDown: Rule = (source, tree) =>
  source.imports.flatMap((imported) => {
    const reason = forbidden(source.file, imported, tree);
    return reason ? [`imports ${imported.target}: ${reason}`] : [];
  });

export const nextOnlyAtTheDoor: Rule = ({ file, imports }) => {
  if (!file.startsWith("lib/") || file.startsWith("lib/web/")) return [];
  const found = imports.filter(
    ({ target, typeOnly }) => !typeOnly && (target === "next" || target.startsWith("next/")),
  );
  return found.map(({ target }) => `imports ${target}: in lib only lib/web knows Next`);
};

export const prismaOnlyInDomains: Rule = ({ file, imports }) => {
  if (file.startsWith("lib/platform/") || domainOf(file)) return [];
  const found = imports.filter(
    ({ target, typeOnly, names }) =>
      !typeOnly &&
      ((target === "lib/platform/prisma" && names.includes("prisma")) ||
        target === "lib/generated/prisma/client"),
  );
  return found.map(({ target }) => `imports ${target}: only platform and domains talk to the database`);
};

type Imported = Source["imports"][number];

function forbidden(file: string, imported: Imported, tree: Map<string, Source>) {
  const { target } = imported;
  if (!isOurs(target) || target.startsWith("lib/generated/")) return undefined;
  const [top, folder] = file.split("/");
  if (top === "app") return forbiddenInApp(file, target);
  if (top === "components") return forbiddenInComponents(folder ?? "", imported, tree);
  if (top !== "lib") return undefined;
  if (folder === "platform")
    return target.startsWith("lib/platform/") ? undefined : "platform imports nothing of ours";
  if (target.startsWith("app/") || target.startsWith("components/"))
    return "lib never imports what is above it";
  if (doors.includes(folder ?? "")) return forbiddenInDoors(folder ?? "", target);
  return forbiddenInDomains(file, target);
}

function forbiddenInApp(file: string, target: string) {
  if (target.startsWith("lib/jobs/") && !file.startsWith("app/api/inngest/"))
    return "only app/api/inngest knows the jobs";
  if (target.startsWith("lib/cli/")) return "the command line is another door";
  return undefined;
}

function forbiddenInComponents(folder: string, imported: Imported, tree: Map<string, Source>) {
  const { target, typeOnly } = imported;
  if (target.startsWith("app/")) return "a component receives its action as a prop";
  if (target.startsWith("components/")) {
    const other = target.split("/")[1];
    const allowed = other === folder || other === "ui" || folder === "shell";
    return allowed ? undefined : "components share only components/ui";
  }
  if (typeOnly && target.startsWith("lib/web/")) return undefined;
  if (folder === "ui") return "components/ui could ship in another product";
  if (typeOnly) return undefined;
  const tie = serverTie(target, tree);
  return tie ? `it reaches ${tie}, which stays on the server (import type is fine)` : undefined;
}

function forbiddenInDoors(folder: string, target: string) {
  const other = target.split("/")[1] ?? "";
  return doors.includes(other) && other !== folder ? "one door does not go through another" : undefined;
}

function forbiddenInDomains(file: string, target: string) {
  if (target.startsWith("lib/platform/")) return undefined;
  const rank = rankOf(file);
  const targetRank = rankOf(target);
  if (rank === undefined)
    return `${domainFolder(file)} has no place in the order of domains (tests/architecture/import-rules.ts)`;
  if (targetRank === undefined) return "a domain knows only platform and earlier domains";
  if (domainFolder(file) === domainFolder(target)) return undefined;
  if (targetRank === rank) return "domains side by side never import each other";
  return targetRank > rank ? "imports flow down, and this domain comes later" : undefined;
}

/** The first server-only module that a file leads to, following its value imports. */
function serverTie(target: string, tree: Map<string, Source>, seen = new Set<string>()): string | undefined {
  if (serverOnly.includes(target) || target.startsWith("node:")) return target;
  if (seen.has(target)) return undefined;
  seen.add(target);
  for (const next of tree.get(target)?.imports ?? []) {
    const tie = next.typeOnly ? undefined : serverTie(next.target, tree, seen);
    if (tie) return tie;
  }
  return undefined;
}

const isOurs = (target: string) => /^(app|components|lib)\//.test(target);
const domainFolder = (file: string) => withoutExtension(file).split("/")[1] ?? "";

/** The domain that a file belongs to, if it belongs to one. */
export const domainOf = (file: string) => (rankOf(file) === undefined ? undefined : domainFolder(file));

function rankOf(file: string) {
  if (!file.startsWith("lib/")) return undefined;
  const rank = domainOrder.findIndex((group) => group.includes(domainFolder(file)));
  return rank === -1 ? undefined : rank;
}
