"use client";
import { type ChangeEvent, useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

const LONGEST_EDGE = 1600;
/** What a form may bring without an account, with room for its words. */
const MOST_BYTES = 900_000;

/** One photo, made small enough here: without an account only small forms are taken. */
export function PlacePhoto() {
  const [refused, setRefused] = useState<string[]>();

  async function shrink({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? [];
    setRefused(undefined);
    if (!file || file.size <= MOST_BYTES) return;
    const small = await smaller(file).catch(() => null);
    const files = new DataTransfer();
    if (small && small.size <= MOST_BYTES) files.items.add(small);
    else
      setRefused(["This photo is too large to be sent from here. Please take another, or send it without."]);
    target.files = files.files;
  }

  return (
    <Field
      name="photos"
      label="Photo"
      optional
      help="It says the most. Please have no people in it."
      {...(refused && { errors: refused })}
    >
      <Input type="file" accept="image/*" onChange={shrink} className="h-auto! py-2" />
    </Field>
  );
}

async function smaller(file: File): Promise<File | null> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.82));
  return blob && new File([blob], "photo.jpg", { type: "image/jpeg" });
}
