import { create } from "qrcode";

/** A QR code as one SVG path, a module being one unit; `size` includes the quiet zone of four modules all around. */
export function qrPath(text: string): { path: string; size: number } {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const quiet = 4;
  let path = "";
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++)
      if (modules.get(y, x)) path += `M${x + quiet} ${y + quiet}h1v1h-1z`;
  return { path, size: modules.size + 2 * quiet };
}
