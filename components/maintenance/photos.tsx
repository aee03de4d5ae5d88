import { Lightbox } from "@/components/ui/lightbox";
import type { AttachmentView } from "@/lib/maintenance/attachment-queries";

/** The photos of a request or of an entry on its timeline; nothing without any. */
export function Photos({ photos, label }: { photos: AttachmentView[]; label?: string }) {
  if (!photos.length) return null;
  return (
    <Lightbox
      label={label}
      photos={photos.map(({ id, fileName }) => ({
        href: `/api/files/${id}`,
        thumbnail: `/api/files/${id}?size=thumbnail`,
        alt: fileName,
      }))}
    />
  );
}
