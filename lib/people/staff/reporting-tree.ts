import type { Post } from "./queries";

export type Branch = Post & { reports: Branch[] };

/** Who reports to whom. Whose superior is not among the posts stands at the top. */
export function reportingTree(posts: readonly Post[]): Branch[] {
  const branches = new Map(posts.map((post) => [post.staffId, { ...post, reports: [] as Branch[] }]));
  const top: Branch[] = [];
  for (const branch of branches.values()) {
    const superior = branch.reportingToId ? branches.get(branch.reportingToId) : undefined;
    (superior?.reports ?? top).push(branch);
  }
  return top.sort((a, b) => Number(b.reports.length > 0) - Number(a.reports.length > 0));
}
