"use client";
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

// The reader of Markdown is larger than all the rest of a form: it comes when somebody asks for a preview.
const Markdown = lazy(async () => ({ default: (await import("@/components/ui/markdown")).Markdown }));

type Mark = { label: string; name: string; look?: string; apply: (chosen: string) => string };

const lines = (mark: (index: number) => string) => (chosen: string) =>
  (chosen || "…")
    .split("\n")
    .map((line, index) => `${mark(index)}${line}`)
    .join("\n");

const MARKS: Mark[] = [
  { label: "B", name: "Bold", look: "font-bold", apply: (chosen) => `**${chosen || "bold"}**` },
  { label: "I", name: "Italic", look: "italic", apply: (chosen) => `*${chosen || "italic"}*` },
  { label: "H", name: "Heading", apply: lines(() => "## ") },
  { label: "•", name: "List", apply: lines(() => "- ") },
  { label: "1.", name: "Numbered list", apply: lines((index) => `${index + 1}. `) },
  { label: "Link", name: "Link", apply: (chosen) => `[${chosen || "words"}](https://)` },
];

/** A text with Markdown. Without JavaScript it is the text area alone; with it there are a toolbar and a preview. */
export function MarkdownEditor({
  name,
  label,
  help,
  maxLength,
  rows = 10,
  optional,
  defaultValue,
}: {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  maxLength: number;
  rows?: number;
  optional?: boolean;
  defaultValue?: string | undefined;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [enhanced, setEnhanced] = useState(false);
  const [preview, setPreview] = useState<string | null>(null);
  useEffect(() => setEnhanced(true), []);

  const isWriting = preview === null;
  return (
    <Field name={name} label={label} help={help} required={!optional} optional={optional}>
      {enhanced && (
        <div role="toolbar" aria-label="Formatting" className="flex flex-wrap items-center gap-1">
          {MARKS.map((mark) => (
            <Button
              key={mark.name}
              variant="ghost"
              size="sm"
              aria-label={mark.name}
              title={mark.name}
              disabled={!isWriting}
              onClick={() => area.current && put(area.current, mark)}
              className="min-w-control px-2! md:min-w-8"
            >
              <span aria-hidden="true" className={mark.look}>
                {mark.label}
              </span>
            </Button>
          ))}
          <Button
            size="sm"
            aria-pressed={!isWriting}
            onClick={() => setPreview(isWriting ? (area.current?.value ?? "") : null)}
            className="ml-auto"
          >
            {isWriting ? "Preview" : "Write on"}
          </Button>
        </div>
      )}
      <Textarea
        ref={area}
        rows={rows}
        maxLength={maxLength}
        defaultValue={defaultValue}
        hidden={!isWriting}
        className="max-h-[32rem]! min-h-48!"
      />
      {!isWriting && (
        <section aria-label="Preview" className="min-h-48 rounded border bg-surface px-4 py-3">
          {preview.trim() ? (
            <Suspense fallback={<p className="text-muted text-sm">One moment…</p>}>
              <Markdown text={preview} />
            </Suspense>
          ) : (
            <p className="text-muted text-sm">Nothing is written yet.</p>
          )}
        </section>
      )}
    </Field>
  );
}

/** Puts the mark around what is chosen, and chooses it again; the form's draft notices. */
function put(area: HTMLTextAreaElement, { apply }: Mark) {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const text = apply(value.slice(from, to));
  area.focus();
  area.setRangeText(text, from, to, "select");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}
