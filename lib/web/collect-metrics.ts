import { measureQueue } from "@/lib/background/measure-queue";
import { measureDeliveries } from "@/lib/notifications/measure-deliveries";
import { metrics } from "@/lib/platform/metrics";

/** What the process has counted, and the queue and the deliveries as they are now, in Prometheus' format. */
export async function collectMetrics(): Promise<{ type: string; text: string }> {
  const { registry, jobs, oldestJob, runs, deliveries } = metrics();
  const [queue, sent] = await Promise.all([measureQueue(), measureDeliveries()]);
  jobs.set({ state: "due" }, queue.due);
  jobs.set({ state: "later" }, queue.later);
  jobs.set({ state: "in_hand" }, queue.inHand);
  oldestJob.set(queue.oldestSeconds);
  runs.set({ status: "running" }, queue.running);
  runs.set({ status: "failed" }, queue.failed);
  deliveries.reset();
  for (const { channel, status, count } of sent)
    deliveries.set({ channel: channel.toLowerCase(), status: status.toLowerCase() }, count);
  return { type: registry.contentType, text: await registry.metrics() };
}
