import { SearchX } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";

export const NobodyFits = () => (
  <EmptyState icon={<SearchX />} title="Nobody fits" level={3}>
    Try another spelling, or take a filter away.
  </EmptyState>
);
