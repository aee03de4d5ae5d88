import { Worker } from "node:worker_threads";

/** A 50 MP picture takes about 6 s on a slow core; what takes longer was made to. */
const TIME_LIMIT = 30_000;

export type Pixels = { width: number; height: number; data: Uint8Array };
export class TooManyPixels extends Error {}

/**
 * Decodes HEIC (which sharp's binaries cannot: HEVC) to upright RGBA. In a thread of its own: decoding blocks for a
 * second or more, and its memory is given back when the thread ends. `maxPixels` is checked before decoding.
 */
export async function decodeHeic(bytes: Uint8Array, maxPixels: number): Promise<Pixels> {
  const worker = new Worker(PROGRAM, { ...ALONE, workerData: { bytes, maxPixels } });
  const timer = setTimeout(() => worker.terminate(), TIME_LIMIT);
  try {
    const answer = await answerOf(worker);
    if (answer === "too many pixels") throw new TooManyPixels();
    return answer;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

// As text, because a bundler would have to be taught about a worker's file. Modules resolve from the working directory.
const PROGRAM = `
  const { parentPort, workerData } = require("node:worker_threads");
  const heic = require("heic-decode");
  (async () => {
    const [picture] = await heic.all({ buffer: workerData.bytes });
    if (picture.width * picture.height > workerData.maxPixels) return parentPort.postMessage("too many pixels");
    const { width, height, data } = await picture.decode();
    const pixels = new Uint8Array(data.buffer);
    parentPort.postMessage({ width, height, data: pixels }, [pixels.buffer]);
  })();
`;

/** Nothing of this process reaches it, and the decoder's remarks stay out of our log. */
const ALONE = { eval: true, execArgv: [], env: {}, stdout: true, stderr: true };

const answerOf = (worker: Worker) =>
  new Promise<Pixels | "too many pixels">((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("The HEIC decoder gave up.")));
  });
