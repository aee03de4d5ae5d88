import { cx } from "@/components/ui/cx";

const sizes = { sm: "avatar-sm", md: "", lg: "avatar-lg" };

/** A person's initials, as a picture. The name stands beside it, so it says nothing to a screen reader. */
export function Avatar({
  name,
  size = "md",
  className,
}: {
  name: string;
  size?: keyof typeof sizes;
  className?: string;
}) {
  return (
    <span
      aria-hidden="true"
      data-initials={initials(name)}
      className={cx("avatar", sizes[size], className)}
    />
  );
}

function initials(name: string) {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends.map((word) => Array.from(word ?? "")[0]?.toUpperCase() ?? "").join("");
}
