import { notFound } from "next/navigation";
import { env } from "@/lib/platform/env";

/** What a page costs at least on this server: the floor of `npm run bench`, and nothing to anybody else. */
export default function EmptyPage() {
  if (!env.BENCH_ROUTES) notFound();
  return <p>Empty.</p>;
}
