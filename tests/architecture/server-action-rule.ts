import { Visitor } from "vite";
import type { Rule, Source } from "./source";

const isMaker = (name: string) => /^define([A-Z]\w*)?Action$/.test(name);

/** Every export of a "use server" file is a public endpoint. */
export const serverFilesExportGuardedActions: Rule = (source) => {
  if (!startsWithDirective(source.program.body)) return inlineActions(source);
  return source.program.body.flatMap((statement) => {
    if (statement.type === "ExportAllDeclaration") return ["exports another file's contents as endpoints"];
    if (statement.type === "ExportDefaultDeclaration") return ["has a default export; an action has a name"];
    if (statement.type !== "ExportNamedDeclaration" || statement.exportKind === "type") return [];
    const { declaration } = statement;
    if (declaration?.type !== "VariableDeclaration")
      return ["exports something that defineAction did not make"];
    return declaration.declarations
      .filter(
        ({ init }) =>
          !(
            init?.type === "CallExpression" &&
            init.callee.type === "Identifier" &&
            isMaker(init.callee.name)
          ),
      )
      .map(
        ({ id }) =>
          `exports ${id.type === "Identifier" ? id.name : "a pattern"}, which defineAction did not make`,
      );
  });
};

/** "use server" inside a function makes an endpoint where nobody looks for one. */
function inlineActions({ program }: Source) {
  let found = 0;
  new Visitor({
    BlockStatement({ body }) {
      if (startsWithDirective(body)) found++;
    },
  }).visit(program);
  return found ? ['has "use server" inside a function: actions live in actions.ts'] : [];
}

function startsWithDirective(body: readonly { type: string }[]) {
  return body.some((statement) => (statement as { directive?: string | null }).directive === "use server");
}
