import { type Actor, userIdOf } from "@/lib/platform/actor";
import { prisma } from "@/lib/platform/prisma";
import type { ListPage } from "./pages";

export type SavedViewItem = { id: string; name: string; query: string };
export type ListSettings = { views: SavedViewItem[]; columns: string[] | null };

/** What this person keeps of a list: views by name, and the chosen columns (null: as it was made). */
export async function findListSettings(actor: Actor, page: ListPage): Promise<ListSettings> {
  const id = userIdOf(actor);
  if (!id) return { views: [], columns: null };
  const [settings] = await prisma.$queryRaw<[ListSettings]>`
    select
      coalesce((select json_agg(json_build_object('id', v.id, 'name', v.name, 'query', v.query) order by lower(v.name::text))
        from saved_views v where v.user_id = ${id}::uuid and v.page = ${page}), '[]') as views,
      (select c.columns from column_choices c where c.user_id = ${id}::uuid and c.page = ${page}) as columns`;
  return settings;
}
