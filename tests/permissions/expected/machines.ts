import type { Expectations } from "../expectations";
import { administrators, everyone, nobody } from "../kinds";

const nothing = () => ({ params: { path: ["no-such-thing"] } });

/** For programs. What carries a provider's or an engine's signature is believed by that, and by nobody's session. */
export default {
  routes: {
    "GET /api/live": everyone,
    "GET /api/health": everyone,
    // From elsewhere and without the token of whoever scrapes.
    "GET /api/metrics": { may: administrators, hidden: true },
    "GET /api/bench": nobody,
    "GET /api/openapi.json": everyone,
    // What is not declared in lib/web/api is nobody's; its operations are asked in their own tests.
    "GET /api/v1/[[...path]]": { may: nobody, given: nothing },
    "POST /api/v1/[[...path]]": { may: nobody, given: nothing },
    "PUT /api/v1/[[...path]]": { may: nobody, given: nothing },
    "PATCH /api/v1/[[...path]]": { may: nobody, given: nothing },
    "DELETE /api/v1/[[...path]]": { may: nobody, given: nothing },
    "GET /api/inngest": nobody,
    "POST /api/inngest": { may: nobody, given: () => ({ body: {} }) },
    "PUT /api/inngest": { may: nobody, given: () => ({ body: {} }) },
    "POST /api/webhooks/resend": { may: nobody, given: () => ({ body: {} }) },
    "POST /api/webhooks/twilio": { may: nobody, given: () => ({ body: {} }) },
  },
} satisfies Expectations;
