import { ChevronRight, House, IdCard } from "lucide-react";
import Link from "next/link";
import { PublicHeading } from "@/components/people/public-heading";
import { linkClass } from "@/components/ui/link-class";

export const metadata = { title: "Register" };

const WAYS = [
  {
    href: "/register/resident",
    Icon: House,
    title: "I live or own a flat here",
    detail: "Owners, tenants and their families",
  },
  { href: "/register/staff", Icon: IdCard, title: "I work here", detail: "Have your employee ID ready" },
];

export default function RegisterPage() {
  return (
    <>
      <PublicHeading title="Register">
        Registered already?{" "}
        <Link href="/sign-in" className={linkClass}>
          Sign in
        </Link>
      </PublicHeading>
      <ul className="grid gap-3">
        {WAYS.map(({ href, Icon, title, detail }) => (
          <li key={href}>
            <Link
              href={href}
              className="flex items-center gap-4 rounded-lg border border-line-strong bg-raised px-4 py-4 transition-colors hover:bg-hover"
            >
              <Icon aria-hidden="true" strokeWidth={1.75} className="size-6 shrink-0 text-accent-text" />
              <span className="min-w-0 flex-1">
                <span className="block font-medium">{title}</span>
                <span className="block text-muted text-sm">{detail}</span>
              </span>
              <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-faint" />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
