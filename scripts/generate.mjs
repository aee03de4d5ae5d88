import { generate } from "./lib/generate.mjs";

const changed = await generate();
console.log(
  changed
    ? "The database client is generated in lib/generated/prisma."
    : "The database client is up to date.",
);
