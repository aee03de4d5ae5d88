"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** A new token, the only time that it is seen. */
export function TokenOnce({ token, name }: { token: string; name: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard?.writeText(token).then(
      () => setCopied(true),
      () => setCopied(false), // not allowed: the text stands there to be selected
    );
  };
  return (
    <div role="status" className="grid gap-3 rounded border border-done-line bg-done-bg px-4 py-3">
      <p className="text-sm">
        <span className="font-medium">“{name}” is ready.</span> Copy it now: it is not shown again. Whoever
        has it can do in your name what you have ticked.
      </p>
      <div className="flex flex-wrap items-end gap-2">
        <Field name="token" label="Your token" className="min-w-0 grow">
          <Input
            readOnly
            form="none" // it must not be sent back with the next token
            value={token}
            autoComplete="off"
            spellCheck={false}
            className="font-mono"
            onFocus={(event) => event.currentTarget.select()}
          />
        </Field>
        <Button type="button" variant="secondary" onClick={copy}>
          {isCopied ? "Copied" : "Copy"}
        </Button>
      </div>
    </div>
  );
}
