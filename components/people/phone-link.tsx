import { linkClass } from "@/components/ui/link-class";

export const PhoneLink = ({ number }: { number: string | null }) =>
  number ? (
    <a href={`tel:${number}`} className={`${linkClass} whitespace-nowrap tabular`}>
      {number}
    </a>
  ) : (
    "–"
  );
