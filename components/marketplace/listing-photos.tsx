import { photoHref, thumbnailHref } from "@/components/marketplace/marketplace-url";
import { Lightbox } from "@/components/ui/lightbox";
import type { ListingDetail } from "@/lib/marketplace/queries";

/** The first one large, for it sells; with more of them, all to leaf through. */
export function ListingPhotos({ listing: { title, photos } }: { listing: ListingDetail }) {
  const [first] = photos;
  if (!first) return null;
  const shown = photos.map(({ id }, index) => ({
    href: photoHref(id),
    thumbnail: thumbnailHref(id),
    alt: `${title}, photo ${index + 1}`,
  }));
  return (
    <div className="grid gap-3">
      <a href={photoHref(first.id)} target="_blank" rel="noreferrer" className="block">
        {/* biome-ignore lint/performance/noImgElement: private files, already scaled by the server */}
        <img
          src={photoHref(first.id)}
          alt={`${title}, large`}
          className="max-h-[28rem] w-full rounded bg-sunken object-contain"
        />
      </a>
      {photos.length > 1 && <Lightbox photos={shown} />}
    </div>
  );
}
