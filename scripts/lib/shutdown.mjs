/** @type {(() => unknown)[]} */
const cleanups = [];
/** @type {Promise<never> | undefined} */
let stopping;

/**
 * What must be undone at the end, last one first: at ctrl-C, SIGTERM, an error or finish().
 * @param {() => unknown} cleanup
 */
export function atExit(cleanup) {
  cleanups.push(cleanup);
}

/**
 * @param {number} [code]
 * @returns {Promise<never>}
 */
export function finish(code = 0) {
  stopping ??= (async () => {
    for (const cleanup of cleanups.reverse()) {
      try {
        await cleanup();
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
      }
    }
    process.exit(code);
  })();
  return stopping;
}

/**
 * Runs a script's main function: its errors are said in one line, its end and every signal clean up.
 * @param {() => Promise<unknown>} main
 */
export async function runScript(main) {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      if (signal === "SIGINT" && stopping) process.exit(130);
      finish();
    });
  }
  try {
    const code = await main();
    await finish(typeof code === "number" ? code : 0);
  } catch (error) {
    if (!stopping)
      console.error(
        `\n${process.env.DEBUG ? /** @type {Error} */ (error).stack : /** @type {Error} */ (error).message}`,
      );
    await finish(1);
  }
}
