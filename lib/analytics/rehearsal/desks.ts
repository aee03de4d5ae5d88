import { expertiseRank, isSuitable, rank } from "@/lib/maintenance/assignment";
import type { ActiveStaff } from "@/lib/maintenance/suitable-staff";
import type { PastCategory } from "./history";

type Ranked = { person: ActiveStaff; expertise: number };

/**
 * How much everybody has during a replay. The choice is that of `rank` (lib/maintenance/assignment.ts): suitable people
 * are ranked once per category as if nobody had anything, and by their load within their expertise when one is needed.
 */
export class Desks {
  private readonly loads = new Map<string, number>();
  private readonly ranked = new Map<string, Ranked[]>();
  private readonly categoriesOf = new Map<string, string[]>();

  constructor(
    staff: readonly ActiveStaff[],
    categories: readonly PastCategory[],
    private readonly cap: number,
  ) {
    for (const category of categories) {
      const suitable = staff.filter((person) => isSuitable({ ...person, isActive: true }, category));
      const unloaded = suitable.map((person) => ({ ...person, load: 0 }));
      const ranked = rank(unloaded, category).map((person) => ({
        person: person as ActiveStaff,
        expertise: expertiseRank(person, category),
      }));
      this.ranked.set(category.id, ranked);
      for (const { person } of ranked)
        this.categoriesOf.set(person.userId, [...(this.categoriesOf.get(person.userId) ?? []), category.id]);
    }
  }

  hasRoom = (userId: string): boolean => this.loadOf(userId) < this.cap;

  loadOf = (userId: string): number => this.loads.get(userId) ?? 0;

  take(userId: string): void {
    this.loads.set(userId, this.loadOf(userId) + 1);
  }

  release(userId: string): void {
    this.loads.set(userId, this.loadOf(userId) - 1);
  }

  /** What somebody may be given. */
  categoriesFor = (userId: string): readonly string[] => this.categoriesOf.get(userId) ?? [];

  /** The best-ranked suitable person with room; null when there is none. */
  best(
    categoryId: string,
    { except, only24x7 }: { except?: string; only24x7?: boolean } = {},
  ): string | null {
    let found: { userId: string; expertise: number; load: number } | null = null;
    for (const { person, expertise } of this.ranked.get(categoryId) ?? []) {
      const { userId } = person;
      // They come by expertise: after a find of a better kind nobody else can be better.
      if (found && expertise > found.expertise) break;
      if (userId === except || (only24x7 && !person.isAvailable24x7)) continue;
      const load = this.loadOf(userId);
      if (load < this.cap && (!found || load < found.load)) found = { userId, expertise, load };
    }
    return found?.userId ?? null;
  }
}
