type Place = { path: string; nonce: string; isDevelopment: boolean; isHttps: boolean };

/** Sent with every answer. Scripts run only with this answer's nonce; nothing is loaded from anywhere else. */
export function securityHeaders(place: Place): Record<string, string> {
  return {
    "content-security-policy": policyOf(place),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    // Links in mails carry tokens: no other site may learn the address.
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
    "cross-origin-opener-policy": "same-origin",
    ...(place.isHttps ? { "strict-transport-security": "max-age=31536000" } : {}),
  };
}

function policyOf(place: Place): string {
  if (WORKERS.includes(place.path)) return WORKER_POLICY;
  return isPage(place) ? pagePolicy(place) : API_POLICY;
}

/** A worker has no nonce: it may load the estate's own scripts and ask the estate, nothing else. */
const WORKERS = ["/sw.js", "/sw-without-answer.js", "/push-worker.js"];
const WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** The API's reference is a page among what programs ask for. */
const isPage = ({ path }: Place) => !path.startsWith("/api/") || path === "/api/docs";

const API_POLICY = "default-src 'none'; frame-ancestors 'none'";

const pagePolicy = ({ nonce, isDevelopment }: Place) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
