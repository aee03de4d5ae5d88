import { buttonClass } from "@/components/ui/button";

/** The same figures as files; `href` is the address that /csv and /pdf stand under. */
export function ReportExports({ href, query = "" }: { href: string; query?: string }) {
  return (
    <>
      <a href={`${href}/csv${query}`} className={buttonClass()} download>
        CSV
      </a>
      <a href={`${href}/pdf${query}`} className={buttonClass()} download>
        PDF
      </a>
    </>
  );
}
