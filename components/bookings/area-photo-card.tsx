import { AreaPhoto } from "@/components/bookings/area-photo";
import { OneButtonForm } from "@/components/bookings/one-button-form";
import { ActionForm } from "@/components/ui/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { PhotoInput } from "@/components/ui/photo-input";
import type { Area } from "@/lib/bookings/areas/find-area";
import type { FormAction } from "@/lib/web/form-state";

/** For whoever manages the area: its photo, another one, or none. */
export function AreaPhotoCard({
  area,
  set,
  remove,
}: {
  area: Pick<Area, "id" | "name" | "photo">;
  set: FormAction;
  remove: FormAction;
}) {
  return (
    <Card>
      <CardHeader title="Photo" description="Residents see it where they choose a place and a time." />
      <CardBody className="grid gap-5">
        <AreaPhoto area={area} className="max-h-72 rounded border" />
        <ActionForm action={set} submitLabel={area.photo ? "Replace photo" : "Add photo"}>
          <input type="hidden" name="id" value={area.id} />
          <PhotoInput
            name="photos"
            label={area.photo ? "Another photo" : "Photo of this place"}
            help="Landscape looks best. Please have no people in it."
            max={1}
            optional={false}
          />
        </ActionForm>
        {area.photo && (
          <OneButtonForm action={remove} fields={{ id: area.id }} variant="secondary">
            Remove photo
          </OneButtonForm>
        )}
      </CardBody>
    </Card>
  );
}
