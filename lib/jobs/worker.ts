import { installShutdown } from "@/lib/platform/shutdown";
import { startBackground } from "./background";

// `npm run worker`: the background work in a process of its own.
installShutdown();
await startBackground();
