import type { StaffRole } from "@/lib/generated/prisma/enums";
import { EMERGENCY } from "@/lib/maintenance/priority";
import type { Calendar } from "./calendar";
import { type Fate, isActive, isDone, seasonalCategory } from "./fates";
import type { People } from "./people";
import type { Random } from "./random";
import type { Neighbour } from "./residents";
import type { Colleague } from "./staff";
import type { Cast } from "./story";
import { TEXTS } from "./texts/all";
import type { CategoryTexts, Template } from "./texts/template";

export type SeedCategory = {
  id: string;
  name: string;
  roles: StaffRole[];
  maxPriority: number;
  estimatedResolutionHours: number;
};

export type Estate = {
  random: Random;
  calendar: Calendar;
  people: People;
  categories: SeedCategory[];
  loads: Map<string, number>;
};

const SPECIALIST: Record<string, StaffRole> = {
  Electrical: "ELECTRICIAN",
  Plumbing: "PLUMBER",
  HVAC: "MAINTENANCE_SUPERVISOR",
  Security: "SECURITY_HEAD",
  Cleaning: "CLEANER",
  Landscaping: "GARDENER",
};

/** On the whole, in stars; everybody else is at 4.2. */
const SKILL: Record<string, number> = {
  "Ravi Kumar": 4.9,
  "Suresh Patil": 4.6,
  "Lakshmi Devi": 4.7,
  "Imran Qureshi": 3.9,
};

/** The demo's electrician has time for the request of the guide. */
const ROOM: Record<string, number> = { "Ravi Kumar": 2 };
const MOST = 7;

/** Who meets a request of this day, and what it is about. */
export function castFor(estate: Estate, fate: Fate, resident: Neighbour, createdAt: Date) {
  const { random, calendar, people } = estate;
  const texts = textsFor(random, createdAt);
  const category = categoryOf(estate, texts);
  const template = chooseTemplate(random, texts.templates, isDone(fate));
  const worker = chooseWorker(estate, texts.category, fate, template.priority === EMERGENCY);
  const dispatcher = random.pick(["meera.iyer", "meera.iyer", "farhan.sheikh"]);
  const cast: Cast = {
    random,
    calendar,
    fate,
    template,
    priority: choosePriority(random, template, category),
    hours: category.estimatedResolutionHours,
    isEmergency: template.priority === EMERGENCY,
    resident,
    dispatcher: people.team.get(dispatcher) as Colleague,
    worker,
    colleague: [...people.team.values()].find(({ id, role }) => id !== worker.id && role === worker.role),
    skill: SKILL[worker.name] ?? 4.2,
  };
  return { cast, category, internal: texts.internal };
}

function textsFor(random: Random, createdAt: Date): CategoryTexts {
  const name = seasonalCategory(random, createdAt);
  return TEXTS.find(({ category }) => category === name) as CategoryTexts;
}

function categoryOf({ categories }: Estate, { category }: CategoryTexts): SeedCategory {
  const found = categories.find(({ name }) => name === category);
  if (!found) throw new Error(`There is no category ${category}: run the migrations first.`);
  return found;
}

/** Emergencies are rare, and none stays open. */
function chooseTemplate(random: Random, templates: readonly Template[], isDone: boolean): Template {
  const template = random.pick(templates);
  const fits = template.priority < EMERGENCY || (isDone && random.chance(0.45));
  return fits ? template : chooseTemplate(random, templates, isDone);
}

function choosePriority(random: Random, template: Template, category: SeedCategory): number {
  if (template.priority === EMERGENCY) return EMERGENCY;
  const step = random.chance(0.25) ? random.pick([-1, 1]) : 0;
  return Math.max(1, Math.min(template.priority + step, category.maxPriority, EMERGENCY - 1));
}

/** Open work goes to whoever has least of it; emergencies to somebody who is there day and night. */
function chooseWorker(
  { random, people, loads }: Estate,
  category: string,
  fate: Fate,
  isEmergency: boolean,
): Colleague {
  const team = [...people.team.values()].filter(({ role }) => role === SPECIALIST[category]);
  const load = ({ id }: Colleague) => loads.get(id) ?? 0;
  const onCall = team.find(({ isAvailable24x7 }) => isAvailable24x7);
  if (isEmergency && onCall) return onCall;
  if (!isActive(fate)) return random.pick(team);
  const free = team.filter((each) => load(each) < (ROOM[each.name] ?? MOST));
  return free.sort((a, b) => load(a) - load(b))[0] ?? random.pick(team);
}
