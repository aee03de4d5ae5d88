import { Plus } from "lucide-react";
import Link from "next/link";
import { buttonClass } from "@/components/ui/button";

export function NewRequestButton() {
  return (
    <Link href="/maintenance/create" className={buttonClass({ variant: "primary" })}>
      <Plus aria-hidden="true" /> New request
    </Link>
  );
}
