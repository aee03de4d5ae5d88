import type { Prisma } from "@/lib/generated/prisma/client";
import { makePicture, type Picture } from "@/lib/platform/picture";
import { hoursAfter } from "./calendar";
import type { SeedEvent } from "./events";
import type { Random } from "./random";
import type { EventText } from "./texts/events";

type Row = Prisma.EventPhotoCreateManyInput & { storageKey: string; thumbnailKey: string };
type Scene = NonNullable<EventText["scenes"]>[number];

/** Drawn, and re-encoded as every upload is. */
export async function makeEventPhotos(
  random: Random,
  made: { text: EventText; event: SeedEvent; guests: { id: string }[] }[],
): Promise<{ row: Row; picture: Picture }[]> {
  const wanted = made.flatMap(({ text, event, guests }) =>
    (text.scenes ?? []).map((scene, index) => {
      const takenAt = hoursAfter(event.startsAt, 1 + index * 0.7);
      return { scene, event, takenAt, id: random.uuid(takenAt), by: guests[index * 3] as { id: string } };
    }),
  );
  return Promise.all(
    wanted.map(async ({ scene, event, takenAt, id, by }) => {
      const picture = await encode(scene);
      const key = `photos/${takenAt.toISOString().slice(0, 7).replace("-", "/")}/${id}`;
      const row: Row = {
        id,
        eventId: event.id,
        uploadedById: by.id,
        fileName: `${scene}.jpg`,
        contentType: "image/jpeg",
        bytes: picture.full.length,
        width: picture.width,
        height: picture.height,
        storageKey: `${key}.jpg`,
        thumbnailKey: `${key}-thumbnail.jpg`,
        createdAt: hoursAfter(event.endsAt, 12),
      };
      return { row, picture };
    }),
  );
}

async function encode(scene: Scene): Promise<Picture> {
  const { default: sharp } = await import("sharp");
  return makePicture(
    await sharp(Buffer.from(draw(scene)))
      .png()
      .toBuffer(),
    "png",
  );
}

const draw = (scene: Scene) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="720" viewBox="0 0 1200 900">
    <defs><filter id="soft"><feGaussianBlur stdDeviation="22"/></filter></defs>${SCENES[scene]()}</svg>`;

const SCENES: Record<Scene, () => string> = { lamps, rangoli, garden };

/** Rows of oil lamps in the dark. */
function lamps(): string {
  const lamp = (x: number, y: number, size: number) => `
    <circle cx="${x}" cy="${y - size}" r="${size * 2.4}" fill="#f6b53c" opacity=".35" filter="url(#soft)"/>
    <path d="M${x - size} ${y} q${size} ${size * 1.3} ${size * 2} 0z" fill="#8a4a26"/>
    <path d="M${x} ${y - size * 1.5} q${size * 0.5} ${size * 0.9} 0 ${size * 1.5} q${-size * 0.5} ${-size * 0.6} 0 ${-size * 1.5}z" fill="#ffe08a"/>`;
  const rows = [0, 1, 2, 3].map((row) =>
    Array.from({ length: 9 - row }, (_, i) =>
      lamp(90 + row * 60 + i * (130 + row * 12), 420 + row * 130, 18 + row * 8),
    ).join(""),
  );
  return `<rect width="1200" height="900" fill="#1b1722"/><rect y="360" width="1200" height="540" fill="#2b2230"/>${rows.join("")}`;
}

/** A pattern of coloured powder on the ground. */
function rangoli(): string {
  const colours = ["#c8313c", "#e58a2b", "#f0c93f", "#4b8f4e", "#3e6fb0", "#a04a9c"];
  const petals = [330, 250, 170, 95].map((radius, ring) =>
    Array.from({ length: 12 }, (_, i) => {
      const turn = i * 30 + ring * 15;
      return `<ellipse cx="600" cy="${450 - radius}" rx="${radius / 4.2}" ry="${radius / 3}" fill="${colours[(ring + i) % colours.length]}" transform="rotate(${turn} 600 450)"/>`;
    }).join(""),
  );
  return `<rect width="1200" height="900" fill="#b9ab97"/><circle cx="600" cy="450" r="425" fill="#f4efe4"/>${petals.join("")}<circle cx="600" cy="450" r="52" fill="#f0c93f"/>`;
}

/** The lawn at dusk, with strings of lights and long tables. */
function garden(): string {
  const lights = Array.from({ length: 22 }, (_, i) => {
    const y = 170 + Math.sin(i / 2.2) * 42;
    return `<circle cx="${30 + i * 55}" cy="${y}" r="16" fill="#ffd98a" opacity=".5" filter="url(#soft)"/><circle cx="${30 + i * 55}" cy="${y}" r="7" fill="#fff2c9"/>`;
  });
  const people = Array.from({ length: 11 }, (_, i) => {
    const x = 120 + i * 98;
    const shirt = ["#b5473c", "#3e6fb0", "#d9a441", "#5b8a48", "#7a4f8f"][i % 5];
    return `<circle cx="${x}" cy="${520 + (i % 3) * 12}" r="26" fill="#8c5f44"/><rect x="${x - 32}" y="${548 + (i % 3) * 12}" width="64" height="90" rx="22" fill="${shirt}"/>`;
  });
  return `<rect width="1200" height="900" fill="#3c4a6b"/><ellipse cx="250" cy="420" rx="330" ry="200" fill="#2d4a39" filter="url(#soft)"/>
    <ellipse cx="980" cy="430" rx="330" ry="180" fill="#2a4535" filter="url(#soft)"/><rect y="540" width="1200" height="360" fill="#4d6b41"/>
    ${people.join("")}<rect x="60" y="630" width="1080" height="46" rx="8" fill="#f3ecdd"/><path d="M90 676 V780 M1110 676 V780" stroke="#8a6f4e" stroke-width="14"/>${lights.join("")}`;
}
