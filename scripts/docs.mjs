// npm run docs [-- folder]     writes the documentation as files that need no server, into docs-site
import path from "node:path";
import { writeStaticSite } from "./docs/static-site.tsx";
import { root } from "./lib/root.mjs";

process.chdir(root);
const folder = path.resolve(process.argv[2] ?? "docs-site");
const pages = await writeStaticSite(folder);
console.log(`${pages} pages. Open ${path.join(folder, "index.html")}`);
