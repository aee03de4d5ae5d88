import { linkClass } from "@/components/ui/link-class";
import { readablePhone } from "@/lib/people/phone";

export const PhoneLink = ({ number }: { number: string | null }) =>
  number ? (
    <a href={`tel:${number}`} className={`${linkClass} whitespace-nowrap tabular`}>
      {readablePhone(number)}
    </a>
  ) : (
    "–"
  );
