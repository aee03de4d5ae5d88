/** What the demo's photos show. */
export type Subject = keyof typeof SCENES;

/** A drawn photo, 960 × 720, before or after the repair. */
export function pictureOf(subject: Subject, repaired: boolean): string {
  const { wall, draw } = SCENES[subject];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="720" viewBox="0 0 1200 900">
    <defs>
      ${texture("plaster", "0.04", "0 0 0 0 0.35  0 0 0 0 0.3  0 0 0 0 0.25  0 0 0 0.28 0")}
      ${texture("leaves", "0.06", "0.25 0 0 0 0.08  0 0.6 0 0 0.18  0 0 0.15 0 0.05  0 0 0 0 1")}
      <filter id="soft"><feGaussianBlur stdDeviation="14"/></filter>
      <filter id="fine"><feGaussianBlur stdDeviation="4"/></filter>
      <linearGradient id="metal" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#f7f9fa"/>
        <stop offset=".45" stop-color="#9aa4ab"/><stop offset=".6" stop-color="#dfe4e7"/><stop offset="1" stop-color="#6f7a82"/></linearGradient>
      <radialGradient id="lens" cx=".45" cy=".4" r=".85"><stop offset=".55" stop-color="#000" stop-opacity="0"/>
        <stop offset="1" stop-color="#000" stop-opacity=".5"/></radialGradient>
    </defs>
    <rect width="1200" height="900" fill="${wall}"/>
    ${draw(repaired)}
    <rect width="1200" height="900" fill="url(#plaster)" opacity=".5"/>
    <rect width="1200" height="900" fill="url(#lens)"/>
  </svg>`;
}

/** Noise is slow to compute: one tile of it, stitched, fills the picture. */
const texture = (id: string, frequency: string, colours: string) =>
  `<filter id="${id}-noise" x="0" y="0" width="1" height="1">
      <feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="4" seed="7" stitchTiles="stitch"/>
      <feColorMatrix values="${colours}"/></filter>
    <pattern id="${id}" width="240" height="180" patternUnits="userSpaceOnUse">
      <rect width="240" height="180" filter="url(#${id}-noise)"/></pattern>`;

type Scene = { wall: string; draw: (repaired: boolean) => string };

const SCENES = {
  tap: { wall: "#dfe3de", draw: tap },
  "breaker-panel": { wall: "#d9d2c3", draw: breakerPanel },
  "burnt-outlet": { wall: "#e6ddc8", draw: burntOutlet },
  "damp-ceiling": { wall: "#e9e6df", draw: dampCeiling },
  "air-conditioner": { wall: "#dde5e6", draw: airConditioner },
  "lift-lobby": { wall: "#8d8a84", draw: liftLobby },
  gate: { wall: "#b9cfdf", draw: gate },
  hedge: { wall: "#bcd5e6", draw: hedge },
} satisfies Record<string, Scene>;

function tap(repaired: boolean) {
  const tiles = grid(
    6,
    4,
    (x, y) => `<rect x="${x * 200 + 4}" y="${y * 150 + 4}" width="192" height="142" rx="4" fill="#eef2ef"/>`,
  );
  const water = `<path d="M622 452 q10 26 0 40 q-10 -14 0 -40z M624 520 q12 32 0 50 q-12 -18 0 -50z M622 610 q9 22 0 34 q-9 -12 0 -34z" fill="#7fb4d2" opacity=".9"/>
    <ellipse cx="620" cy="742" rx="150" ry="22" fill="#8fbdd6" opacity=".7"/>`;
  return `${tiles}<rect y="600" width="1200" height="300" fill="#a8aeb0"/>
    <ellipse cx="600" cy="745" rx="420" ry="112" fill="#7d868a"/><ellipse cx="600" cy="735" rx="390" ry="92" fill="#c6ccce"/>
    <circle cx="600" cy="760" r="26" fill="#4b5357"/>
    <rect x="290" y="330" width="90" height="300" rx="18" fill="url(#metal)"/>
    <path d="M330 350 C330 220 640 200 640 380 L640 440 L600 440 L600 390 C600 270 380 280 380 370 Z" fill="url(#metal)"/>
    <rect x="250" y="300" width="170" height="34" rx="17" fill="url(#metal)"/><circle cx="335" cy="318" r="11" fill="#b3372c"/>
    ${repaired ? "" : water}`;
}

function breakerPanel(repaired: boolean) {
  const breakers = grid(8, 1, (x) => {
    const tripped = !repaired && x === 3;
    return `<rect x="${292 + x * 78}" y="330" width="68" height="210" rx="5" fill="#f4f4f1" stroke="#a9a79f"/>
      <rect x="${308 + x * 78}" y="${tripped ? 440 : 370}" width="36" height="62" rx="4" fill="${tripped ? "#2d2f31" : "#1f5d8f"}"/>
      <text x="${326 + x * 78}" y="525" font-family="sans-serif" font-size="20" text-anchor="middle" fill="#555">C16</text>`;
  });
  const scorch = `<ellipse cx="560" cy="560" rx="64" ry="80" fill="#1d1712" opacity=".65" filter="url(#soft)"/>`;
  return `<rect x="180" y="150" width="840" height="600" rx="14" fill="#c9c7bf" stroke="#8f8d84" stroke-width="6"/>
    <rect x="240" y="220" width="720" height="440" fill="#e9e8e2" stroke="#a5a399" stroke-width="3"/>${breakers}
    <g fill="none" stroke-width="9"><path d="M330 540 V700" stroke="#b3372c"/><path d="M408 540 V720" stroke="#d8b21f"/>
      <path d="M560 540 C560 620 600 640 600 720" stroke="${repaired ? "#b3372c" : "#3a2a20"}"/><path d="M720 540 V715" stroke="#24538c"/></g>
    <rect x="290" y="250" width="190" height="46" fill="#fff8dc"/><text x="300" y="282" font-family="sans-serif" font-size="26" fill="#333">Geyser  Hall</text>
    ${repaired ? "" : scorch}`;
}

function burntOutlet(repaired: boolean) {
  const burn = `<g filter="url(#soft)"><ellipse cx="690" cy="380" rx="130" ry="170" fill="#2a1b10" opacity=".75"/>
    <ellipse cx="700" cy="230" rx="80" ry="130" fill="#3b2a1c" opacity=".5"/></g>
    <path d="M640 360 L700 330 L690 400 L740 380" stroke="#17100b" stroke-width="9" fill="none"/>`;
  return `<rect x="360" y="230" width="480" height="400" rx="26" fill="#f6f3ea" stroke="#c9c3b3" stroke-width="5"/>
    <circle cx="520" cy="400" r="22" fill="#3d3a35"/><circle cx="480" cy="490" r="18" fill="#3d3a35"/><circle cx="560" cy="490" r="18" fill="#3d3a35"/>
    <rect x="640" y="360" width="110" height="170" rx="12" fill="#fffdf6" stroke="#bdb7a8" stroke-width="4"/>
    <rect x="652" y="${repaired ? 372 : 446}" width="86" height="72" rx="8" fill="#ece7da"/>
    ${repaired ? "" : burn}<rect y="800" width="1200" height="100" fill="#7a6a55"/>`;
}

function dampCeiling(repaired: boolean) {
  const stain = `<g filter="url(#fine)"><path d="M420 60 C620 10 860 120 830 260 C800 390 620 400 520 340 C380 330 300 150 420 60z" fill="#b08a52" opacity=".55"/>
    <path d="M470 100 C620 70 780 150 760 250 C720 340 600 340 540 290 C440 280 400 150 470 100z" fill="#8a6534" opacity=".5"/>
    <path d="M560 160 C640 150 700 190 680 240 C640 280 580 260 560 230z" fill="#5f4423" opacity=".55"/></g>
    <path d="M640 300 q6 120 -4 230 M700 260 q10 90 4 170" stroke="#9b7a4a" stroke-width="9" fill="none" opacity=".55"/>
    <path d="M520 210 l70 -24 l36 40 l-60 30z" fill="#d9d2c3" stroke="#a3957d"/>`;
  return `<path d="M0 0 H1200 V300 L930 410 H270 L0 300z" fill="#f3f1ea"/><path d="M270 410 H930 V900 H270z" fill="#dcd6c9"/>
    <path d="M0 300 L270 410 V900 H0z" fill="#cfc8b9"/><path d="M1200 300 L930 410 V900 H1200z" fill="#cbc3b3"/>
    <rect x="470" y="540" width="230" height="360" fill="#8a5f3c"/><circle cx="672" cy="730" r="11" fill="#d8c27a"/>
    ${repaired ? "" : stain}`;
}

function airConditioner(repaired: boolean) {
  const drips = `<path d="M430 430 q8 140 -2 470 M690 430 q-6 200 4 470" stroke="#6d97ab" stroke-width="12" fill="none" opacity=".6"/>
    <path d="M540 440 q13 34 0 54 q-13 -20 0 -54z M600 560 q12 30 0 48 q-12 -18 0 -48z M820 470 q12 32 0 50 q-12 -18 0 -50z" fill="#5f9cbb"/>
    <ellipse cx="560" cy="640" rx="190" ry="110" fill="#b9b09a" opacity=".6" filter="url(#soft)"/>`;
  const louvers = grid(
    1,
    5,
    (_, y) => `<rect x="270" y="${340 + y * 15}" width="660" height="6" fill="#b6bec1"/>`,
  );
  return `<rect x="220" y="170" width="760" height="260" rx="34" fill="#f8fafa" stroke="#c3cacc" stroke-width="5"/>
    <rect x="220" y="170" width="760" height="60" rx="30" fill="#fff"/>${louvers}
    <circle cx="900" cy="290" r="7" fill="#4bb05a"/><rect x="985" y="200" width="215" height="26" fill="#e5e9ea"/>
    <rect y="820" width="1200" height="80" fill="#9c8b74"/>${repaired ? "" : drips}`;
}

function liftLobby(repaired: boolean) {
  const glow = `<ellipse cx="600" cy="60" rx="620" ry="420" fill="#fff3cf" opacity=".55" filter="url(#soft)"/>`;
  return `<path d="M0 0 H1200 L900 180 H300z" fill="#b7b2a8"/><path d="M300 180 H900 V660 H300z" fill="#98938a"/>
    <path d="M0 0 L300 180 V660 L0 900z" fill="#857f76"/><path d="M1200 0 L900 180 V660 L1200 900z" fill="#7e786f"/>
    <path d="M300 660 H900 L1200 900 H0z" fill="#5d554b"/>
    <rect x="400" y="260" width="180" height="400" fill="url(#metal)"/><rect x="620" y="260" width="180" height="400" fill="url(#metal)"/>
    <path d="M490 260 V660 M710 260 V660" stroke="#565c60" stroke-width="4"/>
    <rect x="592" y="430" width="18" height="46" rx="5" fill="#22262a"/><circle cx="601" cy="445" r="4" fill="#f15b3c"/>
    <rect x="450" y="70" width="300" height="30" rx="8" fill="${repaired ? "#fffdf2" : "#6f6a60"}"/>
    ${repaired ? glow : `<rect width="1200" height="900" fill="#0b0e14" opacity=".58"/>`}`;
}

function gate(repaired: boolean) {
  const shift = repaired ? 0 : 330;
  const bars = grid(
    11,
    1,
    (x) => `<rect x="${300 + shift + x * 54}" y="330" width="14" height="360" fill="#2e3b35"/>`,
  );
  return `<rect y="560" width="1200" height="340" fill="#8d8a86"/><path d="M300 900 L480 620 H760 L930 900z" fill="#77746f"/>
    <rect x="0" y="500" width="300" height="220" fill="#b98d63"/><rect x="900" y="500" width="300" height="220" fill="#b98d63"/>
    <ellipse cx="150" cy="470" rx="210" ry="110" fill="#4d7a3c" filter="url(#fine)"/><ellipse cx="1060" cy="480" rx="210" ry="90" fill="#456f37" filter="url(#fine)"/>
    <rect x="250" y="270" width="64" height="450" fill="#d8c7a6"/><rect x="890" y="270" width="64" height="450" fill="#d8c7a6"/>
    <rect x="${300 + shift}" y="350" width="560" height="18" fill="#2e3b35"/><rect x="${300 + shift}" y="640" width="560" height="18" fill="#2e3b35"/>${bars}
    <rect x="240" y="696" width="960" height="12" fill="#4b4b49"/><rect x="960" y="610" width="90" height="90" fill="#d9a62b"/>`;
}

function hedge(repaired: boolean) {
  const wild = `<path fill="url(#leaves)" d="M0 420 C90 300 160 420 250 330 C330 250 420 400 520 320 C620 240 690 420 800 340 C900 260 1000 410 1200 300 V700
    C1080 760 1000 690 900 800 C780 720 700 830 560 740 C420 830 300 720 160 800 C90 720 40 760 0 720z"/>`;
  const neat = `<rect y="430" width="1200" height="230" rx="24" fill="url(#leaves)"/>`;
  return `<rect y="520" width="1200" height="380" fill="#83a861"/><path d="M0 900 L260 640 H1200 V900z" fill="#c2b396"/>
    <path d="M120 900 L330 660 M520 900 L600 660 M900 900 L860 660" stroke="#a7987c" stroke-width="6"/>
    <circle cx="960" cy="250" r="150" fill="#5b8a48" filter="url(#fine)"/><rect x="945" y="330" width="34" height="180" fill="#6d5139"/>
    ${repaired ? neat : wild}`;
}

function grid(columns: number, rows: number, cell: (x: number, y: number) => string): string {
  return Array.from({ length: columns * rows }, (_, i) => cell(i % columns, Math.floor(i / columns))).join(
    "",
  );
}
