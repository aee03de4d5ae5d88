import { env } from "@/lib/platform/env";
import { forbidden } from "@/lib/platform/errors";
import { hasRealPeople } from "./people";

/** For what belongs into a demo or a developer's estate only. Production is refused whatever else is set. */
export async function refuseLiveEstate(what: string): Promise<void> {
  if (env.NODE_ENV === "production")
    throw forbidden("cli.live_estate", `${what} is refused in production (NODE_ENV=production).`);
  if (!env.DEMO_MODE && (await hasRealPeople()))
    throw forbidden(
      "cli.live_estate",
      `${what} is refused: people with real addresses live here. If this is a demo all the same, say DEMO_MODE=true.`,
    );
}
