import { PublicHeading } from "@/components/people/public-heading";

export default function UnknownCode() {
  return (
    <PublicHeading title="This code does not work any more">
      <p>
        It was renewed, or the place is not in use. Please look for a newer sheet, or tell the estate office.
      </p>
    </PublicHeading>
  );
}
