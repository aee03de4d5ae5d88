"use client";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

const prefix = "draft:";
const maxAgeDays = 14;
const saveAfterMs = 300;

/** Keeps what is typed into a form in this browser. Never passwords, files or hidden fields. */
export function useDraft(form: RefObject<HTMLFormElement | null>, key: string | undefined) {
  const [restored, setRestored] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const cancelSave = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
  }, []);

  useEffect(() => {
    const element = form.current;
    if (!key || !element) return;
    const draft = load(key);
    if (draft && restore(element, draft)) setRestored(true);

    const saveNow = () => {
      if (timer.current === undefined) return;
      cancelSave();
      save(key, read(element));
    };
    const saveSoon = () => {
      cancelSave();
      timer.current = setTimeout(saveNow, saveAfterMs);
    };
    element.addEventListener("input", saveSoon);
    element.addEventListener("change", saveSoon);
    element.addEventListener("reset", cancelSave);
    window.addEventListener("pagehide", saveNow);
    return () => {
      saveNow();
      element.removeEventListener("input", saveSoon);
      element.removeEventListener("change", saveSoon);
      element.removeEventListener("reset", cancelSave);
      window.removeEventListener("pagehide", saveNow);
    };
  }, [form, key, cancelSave]);

  const clear = useCallback(() => {
    cancelSave();
    if (key) forgetDraft(key);
    setRestored(false);
  }, [key, cancelSave]);

  const discard = useCallback(() => {
    form.current?.reset();
    clear();
  }, [form, clear]);

  return { restored, clear, discard };
}

type Draft = Record<string, string[]>;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controls(form: HTMLFormElement) {
  const kept = (element: Element): element is Control =>
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    (element instanceof HTMLInputElement && !["password", "file", "hidden", "submit"].includes(element.type));
  return Array.from(form.elements).filter((element) => kept(element) && element.name !== "") as Control[];
}

const isChoice = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");

function read(form: HTMLFormElement) {
  const draft: Draft = {};
  for (const control of controls(form)) {
    draft[control.name] ??= [];
    if (!isChoice(control) || control.checked) draft[control.name]?.push(control.value);
  }
  return draft;
}

/** Puts the draft into the form; false when the form said the same already. */
function restore(form: HTMLFormElement, draft: Draft) {
  let changed = false;
  for (const control of controls(form)) {
    const values = draft[control.name];
    if (!values) continue;
    const before = isChoice(control) ? control.checked : control.value;
    const after = isChoice(control) ? values.includes(control.value) : (values[0] ?? "");
    if (before === after) continue;
    put(control, after);
    changed = true;
  }
  return changed;
}

/** React notices a change made from outside only through the element's own setter and an event. */
function put(control: Control, value: string | boolean) {
  const property = typeof value === "boolean" ? "checked" : "value";
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), property)?.set?.call(control, value);
  control.dispatchEvent(new Event(property === "checked" ? "click" : "input", { bubbles: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

// Storage may be full or forbidden: a draft is a kindness, not a promise.
function load(key: string): Draft | undefined {
  try {
    const found = JSON.parse(localStorage.getItem(prefix + key) ?? "null") as {
      at: number;
      values: Draft;
    } | null;
    if (found && Date.now() - found.at < maxAgeDays * 86_400_000) return found.values;
  } catch {
    return undefined;
  }
}

function save(key: string, values: Draft) {
  try {
    localStorage.setItem(prefix + key, JSON.stringify({ at: Date.now(), values }));
  } catch {
    return;
  }
}

function forgetDraft(key: string) {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    return;
  }
}
