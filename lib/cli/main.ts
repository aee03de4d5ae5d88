import { closeBus } from "@/lib/platform/bus";
import { closePrisma } from "@/lib/platform/prisma";
import { runEstate } from "./run";

// npm run estate -- <command>
process.exitCode = await runEstate(process.argv.slice(2));
await Promise.all([closePrisma(), closeBus()]);
