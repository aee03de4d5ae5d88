import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { linkClass } from "@/components/ui/link-class";

/** A message as its reader sees it, and its plain text. */
export function MailView({ subject, html, text }: { subject: string; html: string | null; text: string }) {
  return (
    <div className="grid gap-5">
      {html && (
        <iframe
          title={subject}
          srcDoc={inThisTab(html)}
          // No scripts, no forms, no access to this page; a link the reader follows may leave it.
          sandbox="allow-top-navigation-by-user-activation"
          referrerPolicy="no-referrer"
          className="h-[38rem] w-full rounded-lg border bg-surface"
        />
      )}
      <Card>
        <CardHeader title="Plain text" />
        <CardBody>
          <pre className="whitespace-pre-wrap font-sans text-sm [overflow-wrap:anywhere]">
            <Linked text={text} />
          </pre>
        </CardBody>
      </Card>
    </div>
  );
}

const inThisTab = (html: string) => html.replaceAll('target="_blank"', 'target="_top"');

/** Web addresses as links; everything else stays text. */
function Linked({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never move
      <a key={index} href={part} className={linkClass}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}
