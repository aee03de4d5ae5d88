/** What the photos of the marketplace show. */
export type Ware = keyof typeof SCENES;

/** A drawn photo, 960 × 720. */
export function wareOf(ware: Ware): string {
  const { wall, floor, draw } = SCENES[ware];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="720" viewBox="0 0 960 720">
    <defs><linearGradient id="light" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".28"/>
      <stop offset="1" stop-color="#000" stop-opacity=".22"/></linearGradient></defs>
    <rect width="960" height="720" fill="${wall}"/><rect y="520" width="960" height="200" fill="${floor}"/>
    ${draw}<rect width="960" height="720" fill="url(#light)"/></svg>`;
}

const wheel = (x: number) =>
  `<circle cx="${x}" cy="500" r="96" fill="none" stroke="#2b2b2b" stroke-width="16"/><circle cx="${x}" cy="500" r="80" fill="none" stroke="#b9bdc0" stroke-width="5"/>
   <path d="M${x - 78} 500 h156 M${x} 422 v156 M${x - 55} 445 l110 110 M${x - 55} 555 l110 -110" stroke="#9aa0a4" stroke-width="3"/><circle cx="${x}" cy="500" r="11" fill="#6b7073"/>`;

const board = (y: number, books: string) =>
  `<rect x="300" y="${y}" width="360" height="14" fill="#8a5f3c"/><g transform="translate(320 ${y - 92})">${books}</g>`;
const book = (x: number, colour: string, height = 92) =>
  `<rect x="${x}" y="${92 - height}" width="26" height="${height}" fill="${colour}"/>`;

const SCENES = {
  bicycle: {
    wall: "#dfe3d4",
    floor: "#b5a88d",
    draw: `${wheel(320)}${wheel(650)}<path d="M320 500 L420 340 H600 L650 500 M420 340 L490 500 H320 M490 500 L600 340" fill="none" stroke="#c4432f" stroke-width="16" stroke-linejoin="round"/>
      <path d="M600 340 L588 280 h-44 M588 280 h34" fill="none" stroke="#333" stroke-width="13" stroke-linecap="round"/><path d="M372 322 h92 l-12 20 h-66z" fill="#30302e"/><circle cx="490" cy="500" r="22" fill="#55595b"/>`,
  },
  armchair: {
    wall: "#e6ddc8",
    floor: "#8b6b4d",
    draw: `<rect x="310" y="190" width="340" height="300" rx="54" fill="#2f5141"/><rect x="350" y="400" width="260" height="110" rx="26" fill="#3c6552"/>
      <rect x="258" y="340" width="96" height="210" rx="42" fill="#294839"/><rect x="606" y="340" width="96" height="210" rx="42" fill="#294839"/>
      <path d="M300 548 l-14 62 M660 548 l14 62" stroke="#4a3421" stroke-width="18"/><rect x="420" y="290" width="124" height="116" rx="18" fill="#d9a441" transform="rotate(8 482 348)"/>`,
  },
  keys: {
    wall: "#9a8c72",
    floor: "#857760",
    draw: `<g transform="translate(0 60)"><circle cx="470" cy="230" r="72" fill="none" stroke="#c0322b" stroke-width="20"/>
      ${[-38, 0, 40].map((turn) => `<g transform="rotate(${turn} 470 300)"><circle cx="470" cy="336" r="36" fill="none" stroke="#c9b26a" stroke-width="17"/><rect x="461" y="370" width="18" height="150" fill="#c9b26a"/><path d="M479 440 h26 v16 h-26z M479 482 h34 v18 h-34z" fill="#b39c55"/></g>`).join("")}</g>`,
  },
  cat: {
    wall: "#c9d6c4",
    floor: "#7f9166",
    draw: `<ellipse cx="480" cy="500" rx="170" ry="140" fill="#7d8286"/><circle cx="480" cy="300" r="110" fill="#868b8f"/>
      <path d="M386 262 l-6 -112 l78 58z M574 262 l6 -112 l-78 58z" fill="#7d8286"/><ellipse cx="440" cy="292" rx="17" ry="22" fill="#d9d05f"/><ellipse cx="520" cy="292" rx="17" ry="22" fill="#d9d05f"/>
      <ellipse cx="440" cy="294" rx="5" ry="18" fill="#111"/><ellipse cx="520" cy="294" rx="5" ry="18" fill="#111"/><path d="M468 334 h24 l-12 14z" fill="#c98b86"/>
      <ellipse cx="410" cy="612" rx="48" ry="30" fill="#7d8286"/><ellipse cx="550" cy="612" rx="48" ry="30" fill="#f4f2ec"/><path d="M640 540 q110 -10 90 -130" stroke="#7d8286" stroke-width="34" fill="none" stroke-linecap="round"/>`,
  },
  shelf: {
    wall: "#e9e4d8",
    floor: "#a58763",
    draw: `<rect x="286" y="130" width="388" height="450" fill="#a8794f"/><rect x="300" y="144" width="360" height="422" fill="#6f4c2f"/>
      ${board(270, book(0, "#7a2f2a") + book(30, "#2f4b7a", 80) + book(60, "#caa24a") + book(90, "#4c6b45", 86))}
      ${board(400, book(120, "#444", 76) + book(150, "#8b5a8b") + book(180, "#d8d2c0", 84))}${board(552, book(0, "#2a6a6a") + book(30, "#b5572f", 88) + book(260, "#5b5b8a", 70))}`,
  },
} satisfies Record<string, { wall: string; floor: string; draw: string }>;
