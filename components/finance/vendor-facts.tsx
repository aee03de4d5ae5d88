import { DefinitionList } from "@/components/ui/definition-list";
import { linkClass } from "@/components/ui/link-class";
import type { VendorDetail } from "@/lib/finance/vendor-queries";
import { readablePhone } from "@/lib/people/phone";
import { type EstateFormat, formatDate } from "@/lib/platform/format";

/** Whom to call. */
export function VendorFacts({ vendor, format }: { vendor: VendorDetail; format: EstateFormat }) {
  const { trade, contactName, phone, email, notes, createdAt } = vendor;
  return (
    <>
      <DefinitionList
        stacked
        items={[
          { term: "Trade", value: trade },
          { term: "Contact", value: contactName || "–" },
          { term: "Phone", value: phone ? <Reach href={`tel:${phone}`}>{readablePhone(phone)}</Reach> : "–" },
          { term: "Email", value: email ? <Reach href={`mailto:${email}`}>{email}</Reach> : "–" },
          { term: "Since", value: formatDate(createdAt, format) },
        ]}
      />
      {notes && <p className="mt-4 whitespace-pre-line border-t pt-4 text-muted text-sm">{notes}</p>}
    </>
  );
}

const Reach = ({ href, children }: { href: string; children: string }) => (
  <a
    href={href}
    className={`${linkClass} inline-flex min-h-control items-center break-words tabular md:min-h-6 pointer-coarse:min-h-control`}
  >
    {children}
  </a>
);
