import { z } from "zod";

const left = z.string().meta({ description: 'What is left of a person\'s calls: `"api";r=599;t=60`.' });
const policy = z.string().meta({ description: 'How many there are: `"api";q=600;w=60`.' });

/** Of every answer that was counted (draft-ietf-httpapi-ratelimit-headers). */
export const COUNTED = {
  RateLimit: left.meta({ header: { id: "RateLimit" } }),
  "RateLimit-Policy": policy.meta({ header: { id: "RateLimitPolicy" } }),
};

/** Of refusals, which may come before anybody counts. */
export const PERHAPS_COUNTED = { RateLimit: left.optional(), "RateLimit-Policy": policy.optional() };
