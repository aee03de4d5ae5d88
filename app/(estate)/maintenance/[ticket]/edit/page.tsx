import { EditRequestForm } from "@/components/maintenance/request-form";
import { listCategories } from "@/lib/maintenance/categories/choices";
import { canEdit } from "@/lib/maintenance/permissions";
import { editAction } from "../../actions";
import { openRequest, type Params } from "../open-request";
import { BackLink, StepPage } from "../step-page";

export const metadata = { title: "Edit" };

export default async function EditPage({ params }: Params) {
  const [opened, categories] = await Promise.all([openRequest(params), listCategories()]);
  const { actor, request } = opened;
  const { title, description, location, priority, category } = request;
  return (
    <StepPage
      opened={opened}
      title="Edit"
      description="Until it is acknowledged. After that, add a comment instead."
      isPossible={canEdit(actor, request)}
    >
      <EditRequestForm
        action={editAction}
        request={request}
        content={{ title, description, location, priority, categoryId: category.id }}
        categories={categories}
        secondary={<BackLink ticketNumber={request.ticketNumber} />}
      />
    </StepPage>
  );
}
