"use client";
import { useEffect, useState } from "react";

/**
 * Shows that a person's browser sends the form: it works on a puzzle of ours for half a second, in the background.
 * Where it cannot (no scripts, no secure address), the field stays empty and the server is stricter.
 */
export function PlaceProof({ challenge }: { challenge: string }) {
  const [solution, setSolution] = useState("");

  useEffect(() => {
    const controller = new AbortController();
    solve(challenge, controller).then(setSolution, () => {});
    return () => controller.abort();
  }, [challenge]);

  return (
    <>
      <input type="hidden" name="challenge" value={challenge} />
      <input type="hidden" name="solution" value={solution} />
      {/* No person sees it: what is written here was written by a program. */}
      <div aria-hidden="true" className="absolute -left-[9999px] size-px overflow-hidden">
        <label>
          Website
          <input name="website" type="text" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </>
  );
}

async function solve(challenge: string, controller: AbortController): Promise<string> {
  const [{ solveChallenge }, { deriveKey }] = await Promise.all([
    import("altcha-lib"),
    import("altcha-lib/algorithms/web/pbkdf2"),
  ]);
  const solution = await solveChallenge({ challenge: JSON.parse(challenge), deriveKey, controller });
  return solution ? JSON.stringify(solution) : "";
}
