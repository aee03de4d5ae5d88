type Place = { path: string; nonce: string; isDevelopment: boolean; isHttps: boolean };

/** Sent with every answer. Scripts run only with this answer's nonce; nothing is loaded from anywhere else. */
export function securityHeaders(place: Place): Record<string, string> {
  return {
    "content-security-policy": isPage(place) ? pagePolicy(place) : API_POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    // Links in mails carry tokens: no other site may learn the address.
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=()",
    "cross-origin-opener-policy": "same-origin",
    ...(place.isHttps ? { "strict-transport-security": "max-age=31536000" } : {}),
  };
}

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
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
