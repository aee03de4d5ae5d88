# syntax=docker/dockerfile:1
# Two images from one build: `docker build -t khaki-estate .` serves the estate, and
# `docker build --target tools -t khaki-estate-tools .` holds the command line and the worker.
ARG NODE=24-bookworm-slim

FROM node:${NODE} AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1 NEXT_OUTPUT=standalone
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node scripts/build.mjs

# `npm run estate` and `npm run worker` run from the sources, with all packages but those of building and testing.
FROM node:${NODE} AS tools
WORKDIR /app
ENV NODE_ENV=production DATA_DIR=/data
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund && mkdir /data && chown node:node /data
COPY --chown=node:node . .
COPY --from=build --chown=node:node /app/lib/generated ./lib/generated
USER node
VOLUME /data
ENTRYPOINT ["npm", "run", "--silent"]
CMD ["estate", "--", "--help"]

# The server and only the files of the packages that it reads.
FROM node:${NODE}
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN mkdir /data && chown node:node /data /app
COPY --from=build --chown=node:node /app/.next/standalone ./
COPY --from=build --chown=node:node /app/.next/static ./.next/static
COPY --from=build --chown=node:node /app/public ./public
COPY --from=build --chown=node:node /app/scripts ./scripts
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/api/live').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/serve-image.mjs"]
