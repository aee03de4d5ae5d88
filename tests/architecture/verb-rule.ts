import path from "node:path";
import { Visitor } from "vite";
import { domainOf } from "./import-rules";
import type { Rule, Source } from "./source";

/** A file of a domain that opens a transaction writes, and a file that writes is a verb. */
export const verbsAreOneFunctionEach: Rule = (source) => {
  if (!domainOf(source.file) || !opensTransaction(source)) return [];
  const functions = exportedFunctions(source);
  const expected = camelCase(path.posix.basename(source.file).split(".")[0] ?? "");
  const [only] = functions;
  if (functions.length !== 1 || !only)
    return [`exports ${functions.length} functions; a verb file exports one`];
  const problems = only.name === expected ? [] : [`exports ${only.name}; its name promises ${expected}`];
  if (isActorInputNow(only.parameters)) return problems;
  return [...problems, `${only.name}(${only.parameters.join(", ")}) is not (actor, input, now?)`];
};

/** Who, what, when: the input may have a better name, and a sweep has none. */
function isActorInputNow([first, ...others]: string[]) {
  const when = others.findIndex((name) => name === "now" || name === "_now");
  return (
    first === "actor" && others.length <= 2 && (when === -1 ? others.length <= 1 : when === others.length - 1)
  );
}

function opensTransaction({ program }: Source) {
  let found = false;
  new Visitor({
    CallExpression({ callee }) {
      if (callee.type === "Identifier" && callee.name === "transact") found = true;
    },
  }).visit(program);
  return found;
}

interface ExportedFunction {
  name: string;
  parameters: string[];
}

function exportedFunctions({ program }: Source): ExportedFunction[] {
  return program.body.flatMap((statement) => {
    if (statement.type === "ExportDefaultDeclaration") return [{ name: "default", parameters: [] }];
    if (statement.type !== "ExportNamedDeclaration" || !statement.declaration) return [];
    const { declaration } = statement;
    if (declaration.type === "FunctionDeclaration") {
      return [{ name: declaration.id?.name ?? "", parameters: declaration.params.map(parameterName) }];
    }
    if (declaration.type !== "VariableDeclaration") return [];
    return declaration.declarations.flatMap(({ id, init }) =>
      id.type === "Identifier" && init?.type === "ArrowFunctionExpression"
        ? [{ name: id.name, parameters: init.params.map(parameterName) }]
        : [],
    );
  });
}

/** Taken apart in place (`{ ticketNumber }: Input`), a parameter still is the input. */
function parameterName(parameter: { type: string }): string {
  const node = parameter as { type: string; name?: string; left?: { type: string } };
  if (node.type === "AssignmentPattern" && node.left) return parameterName(node.left);
  if (node.type === "ObjectPattern") return "input";
  return node.name ?? node.type;
}

const camelCase = (name: string) => name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
