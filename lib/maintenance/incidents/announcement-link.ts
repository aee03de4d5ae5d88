type Subject = { block: string; category: { name: string } };

/** The announcements' composer, filled in for the people whom it concerns. */
export const announcementLink = ({ block, category }: Subject): string =>
  `/announcements/create?${new URLSearchParams({
    ...(block && { audience: `block:${block}` }),
    title: `${category.name}: we know about it in block ${block}`,
  })}`;
