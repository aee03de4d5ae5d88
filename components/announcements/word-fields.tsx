import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { MarkdownEditor } from "@/components/ui/markdown-editor";
import type { AnnouncementDetail } from "@/lib/announcements/queries";

export type Words = Pick<AnnouncementDetail, "title" | "body">;

export const WordFields = ({ words }: { words?: Words | undefined }) => (
  <>
    <Field name="title" label="Title" required>
      <Input
        maxLength={200}
        defaultValue={words?.title}
        autoComplete="off"
        placeholder="For example: water will be off on Tuesday morning"
      />
    </Field>
    <MarkdownEditor
      name="body"
      label="Text"
      help="**bold**, *italic*, ## heading, - list, [words](https://address). Pictures go in as files."
      maxLength={10_000}
      defaultValue={words?.body}
    />
  </>
);
