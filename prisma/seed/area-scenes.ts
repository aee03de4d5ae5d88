/** What the photos of the common areas show. */
export type Scene = keyof typeof SCENES;

/** A drawn photo, 960 × 720. */
export const sceneOf = (scene: Scene): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="720" viewBox="0 0 960 720">
    <defs><linearGradient id="light" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".22"/>
      <stop offset="1" stop-color="#000" stop-opacity=".2"/></linearGradient></defs>${SCENES[scene]()}
    <rect width="960" height="720" fill="url(#light)"/></svg>`;

const SCENES = { hall, court, room, terrace, desk };

/** A stage at the far end, round tables, lamps. */
function hall(): string {
  const lamps = [180, 400, 620, 840].map(
    (x) => `<path d="M${x - 40} 0 V70" stroke="#6b5a40" stroke-width="5"/>
      <path d="M${x - 84} 118 q44 -62 88 0z" fill="#f3d488"/>`,
  );
  const tables = [
    [170, 560],
    [480, 600],
    [790, 560],
    [330, 480],
    [640, 480],
  ].map(
    ([x = 0, y = 0]) => `<ellipse cx="${x}" cy="${y}" rx="104" ry="34" fill="#f5efe2"/>
      <path d="M${x - 104} ${y} v42 q104 44 208 0 v-42" fill="#e2d8c2"/>`,
  );
  return `<rect width="960" height="720" fill="#e9dfc9"/><rect y="420" width="960" height="300" fill="#a67c52"/>
    <rect x="230" y="150" width="500" height="250" fill="#7d2f2b"/><path d="M230 150 h110 q-10 130 -70 250 h-40z M730 150 h-110 q10 130 70 250 h40z" fill="#96403a"/>
    <rect x="200" y="392" width="560" height="40" fill="#5f4026"/>${lamps.join("")}${tables.join("")}`;
}

/** A green court between trees, in the evening light. */
function court(): string {
  const trees = Array.from(
    { length: 9 },
    (_, i) => `<circle cx="${30 + i * 115}" cy="${190 + (i % 3) * 18}" r="86" fill="#4f7350"/>`,
  );
  return `<rect width="960" height="720" fill="#c9dce6"/>${trees.join("")}<rect y="270" width="960" height="450" fill="#7c5a44"/>
    <path d="M250 310 H710 L900 690 H60z" fill="#3f7d5a" stroke="#f4f4ee" stroke-width="8"/>
    <path d="M300 310 L165 690 M660 310 L795 690 M480 395 V570 M236 395 H724 M150 570 H810" stroke="#f4f4ee" stroke-width="6" fill="none"/>
    <path d="M120 480 V400 M840 480 V400" stroke="#33352f" stroke-width="12"/><path d="M120 404 H840 V468 H120z" fill="#1f2a25" opacity=".35"/><path d="M120 404 H840" stroke="#fff" stroke-width="9"/>`;
}

/** A made bed, a lamp, a window with a view of trees. */
function room(): string {
  return `<rect width="960" height="720" fill="#e8e2d4"/><rect y="520" width="960" height="200" fill="#9a7654"/>
    <rect x="580" y="90" width="260" height="260" fill="#bcd6e4" stroke="#fbf8f0" stroke-width="18"/>
    <circle cx="660" cy="300" r="62" fill="#5d8257"/><circle cx="760" cy="310" r="74" fill="#4e734b"/><path d="M710 90 V350 M580 220 H840" stroke="#fbf8f0" stroke-width="10"/>
    <rect x="110" y="270" width="430" height="170" rx="16" fill="#6f4f36"/><rect x="110" y="400" width="470" height="190" rx="20" fill="#f7f3ea"/>
    <rect x="140" y="360" width="170" height="86" rx="26" fill="#fff"/><rect x="330" y="360" width="170" height="86" rx="26" fill="#fff"/><path d="M110 470 H580 V570 q0 20 -20 20 H130 q-20 0 -20 -20z" fill="#6d8a6a"/>
    <rect x="640" y="450" width="150" height="130" fill="#7b5a3d"/><path d="M715 450 V390" stroke="#54402d" stroke-width="10"/><path d="M664 396 l22 -74 h58 l22 74z" fill="#f2d796"/>`;
}

/** A grill, a long table, lights along the wall. */
function terrace(): string {
  const lights = Array.from(
    { length: 13 },
    (_, i) => `<circle cx="${30 + i * 75}" cy="${120 + Math.sin(i / 2) * 26}" r="11" fill="#ffe3a1"/>`,
  );
  return `<rect width="960" height="720" fill="#33415c"/><rect y="330" width="960" height="70" fill="#8c7a63"/><rect y="400" width="960" height="320" fill="#b39a78"/>
    ${lights.join("")}<path d="M110 470 h190 q-10 96 -95 96 t-95 -96z" fill="#2b2b2c"/><path d="M160 560 L130 670 M250 560 L280 670" stroke="#2b2b2c" stroke-width="12"/>
    <path d="M112 462 q93 -110 186 0z" fill="#3a3a3c"/><rect x="392" y="500" width="500" height="30" rx="6" fill="#7b4f2c"/>
    <path d="M430 530 V650 M854 530 V650" stroke="#5e3b20" stroke-width="18"/><rect x="410" y="590" width="464" height="22" rx="5" fill="#8d5d37"/>`;
}

/** Desks with lamps in front of shelves of books. */
function desk(): string {
  const colours = ["#7a2f2a", "#2f4b7a", "#caa24a", "#4c6b45", "#8b5a8b", "#2a6a6a"];
  const books = [0, 1, 2].flatMap((row) =>
    Array.from(
      { length: 27 },
      (_, i) =>
        `<rect x="${66 + i * 31}" y="${96 + row * 112 + ((i * 7) % 4) * 6}" width="26" height="${84 - ((i * 7) % 4) * 6}" fill="${colours[(i + row * 2) % 6]}"/>`,
    ),
  );
  const desks = [150, 430, 710].map(
    (
      x,
    ) => `<rect x="${x - 70}" y="500" width="230" height="24" fill="#b98a58"/><path d="M${x - 50} 524 V660 M${x + 140} 524 V660" stroke="#8f683f" stroke-width="14"/>
      <path d="M${x} 500 V436 l52 -34" stroke="#33352f" stroke-width="9" fill="none"/><path d="M${x + 34} 424 l30 -44 l42 30z" fill="#3d6b4f"/>`,
  );
  return `<rect width="960" height="720" fill="#ded3bd"/><rect x="50" y="80" width="860" height="348" fill="#6f4c2f"/>${books.join("")}
    <rect y="560" width="960" height="160" fill="#8c7355"/>${desks.join("")}`;
}
