import { createServer } from "node:http";
import { installShutdown, onShutdown, shuttingDown } from "@/lib/platform/shutdown";

// A web server that the shutdown test ends: /slow takes a while, /stream stays open until the process ends.
installShutdown();
onShutdown(async () => {
  await new Promise((resolve) => setTimeout(resolve, 200));
  process.send?.("job finished");
});

const server = createServer((request, response) => {
  if (request.url === "/slow") return void setTimeout(() => response.end("finished"), 500);
  if (request.url === "/fast") return void response.end("ok");
  response.write("open\n");
  shuttingDown.addEventListener("abort", () => response.end("closed\n"));
});

server.listen(0, "127.0.0.1", () => process.send?.(server.address()));
