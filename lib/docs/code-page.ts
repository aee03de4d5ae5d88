import type { DocsPage } from "./docs-site";
import { exportedFunctions } from "./exported-functions";

export type SourceFile = { path: string; text: string };

/** The reference of one folder of lib: first what it can do, then what it knows. */
export function codePage(folder: string, files: SourceFile[]): DocsPage {
  const known = files
    .map(({ path, text }) => ({ path, isVerb: isVerb(text), functions: exportedFunctions(text) }))
    .filter(({ functions }) => functions.length > 0);
  const [verbs, others] = [known.filter(({ isVerb }) => isVerb), known.filter(({ isVerb }) => !isVerb)];
  const markdown = [
    `# ${folder}`,
    `What the folder \`lib/${folder}\` exports, read from the source.`,
    ...(verbs.length
      ? [
          "## Verbs",
          "Each changes something: it finds, permits, changes and records in one transaction.",
          ...verbs.flatMap(verb),
        ]
      : []),
    ...(others.length ? ["## Questions and rules", ...others.flatMap(file)] : []),
  ].join("\n\n");
  return { slug: `code/${folder}`, section: "code", title: folder, markdown };
}

type Known = { path: string; functions: ReturnType<typeof exportedFunctions> };

const isVerb = (text: string) =>
  /\btransact\(/.test(text) && /export (?:async )?function \w+\(\s*actor\b/.test(text);

const verb = ({ path, functions }: Known) =>
  functions.flatMap(({ name, signature, said }) => [
    `### ${name}`,
    ...(said ? [said] : []),
    `\`\`\`ts\n${signature}\n\`\`\``,
    `In \`${path}\`.`,
  ]);

const file = ({ path, functions }: Known) => [
  `**\`${path}\`**`,
  functions.map(({ signature, said }) => `- \`${signature}\`${said && `  \n  ${oneLine(said)}`}`).join("\n"),
];

const oneLine = (text: string) => text.replace(/\s*\n\s*/g, " ");
