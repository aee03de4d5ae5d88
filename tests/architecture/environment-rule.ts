import { Visitor } from "vite";
import type { Rule } from "./source";

const reader = "lib/platform/env.ts";

/** These two the bundler replaces while building; they never are settings. */
const replacedByBundler = ["NODE_ENV", "NEXT_RUNTIME"];

export const environmentIsReadInOnePlace: Rule = ({ file, program }) => {
  if (file === reader) return [];
  let reads = 0;
  let harmless = 0;
  new Visitor({
    MemberExpression(node) {
      const { object, property } = node;
      if (
        object.type === "Identifier" &&
        object.name === "process" &&
        property.type === "Identifier" &&
        property.name === "env"
      )
        reads++;
      if (
        object.type === "MemberExpression" &&
        property.type === "Identifier" &&
        replacedByBundler.includes(property.name)
      ) {
        const inner = object.property;
        if (
          object.object.type === "Identifier" &&
          object.object.name === "process" &&
          inner.type === "Identifier" &&
          inner.name === "env"
        ) {
          harmless++;
        }
      }
    },
  }).visit(program);
  return reads > harmless
    ? [`reads process.env: only ${reader} does, so that a wrong value stops the start`]
    : [];
};
