import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from "@react-email/components";
import type { CSSProperties } from "react";
import type { Letter } from "./letter";

/** The one look of all mails. Colours are written out: mail programs know no variables. */
export function EstateMail({ letter }: { letter: Letter }) {
  const { heading, to, paragraphs, button, footnote, unsubscribeUrl, estateName } = letter;
  return (
    <Html lang="en">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{DARK}</style>
      </Head>
      <Preview>{paragraphs[0] ?? heading}</Preview>
      <Body className="paper" style={look.body}>
        <Container className="sheet" style={look.sheet}>
          <Text className="brand" style={look.brand}>
            {estateName}
          </Text>
          <Heading as="h1" className="ink" style={look.heading}>
            {heading}
          </Heading>
          <Text className="ink" style={look.text}>
            Dear {to},
          </Text>
          {paragraphs.map((paragraph) => (
            <Text key={paragraph} className="ink" style={look.text}>
              {paragraph}
            </Text>
          ))}
          {button && <Way {...button} />}
          <Hr className="line" style={look.line} />
          <Text className="muted" style={look.footnote}>
            {footnote}
            {unsubscribeUrl && (
              <>
                {" "}
                <Link href={unsubscribeUrl} className="link" style={look.link}>
                  Unsubscribe from mails of this kind
                </Link>
              </>
            )}
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

/** The address is written out as well: some programs show no buttons. */
function Way({ label, url }: { label: string; url: string }) {
  return (
    <Section style={look.way}>
      <Button href={url} className="button" style={look.button}>
        {label}
      </Button>
      <Text className="muted" style={look.address}>
        Or open{" "}
        <Link href={url} className="link" style={look.link}>
          {url}
        </Link>
      </Text>
    </Section>
  );
}

// The library repeats the body's style on a table cell of its own.
const DARK = `:root { color-scheme: light dark; supported-color-schemes: light dark; background-color: #f6f3eb; }
@media (prefers-color-scheme: dark) {
  :root, .paper, .paper > table > tbody > tr > td { background-color: #171610 !important; }
  .sheet { background-color: #1e1c15 !important; border-color: #353226 !important; }
  .ink { color: #f0ecdf !important; }
  .muted { color: #b9b19c !important; }
  .brand, .link { color: #bdc97d !important; }
  .line { border-color: #353226 !important; }
  .button { background-color: #aebb69 !important; color: #1a1c0c !important; }
}`;

const FONT = "'Inter', ui-sans-serif, system-ui, -apple-system, 'Segoe UI', sans-serif";

const look = {
  body: { backgroundColor: "#f6f3eb", fontFamily: FONT, margin: 0, padding: "24px 12px" },
  sheet: {
    backgroundColor: "#fdfcf8",
    border: "1px solid #e3dccb",
    borderRadius: 12,
    maxWidth: 560,
    padding: "28px 28px 20px",
  },
  brand: { color: "#4b5620", fontSize: 13, fontWeight: 600, letterSpacing: "0.02em", margin: "0 0 20px" },
  heading: { color: "#25221a", fontSize: 22, fontWeight: 600, lineHeight: "30px", margin: "0 0 16px" },
  text: { color: "#25221a", fontSize: 16, lineHeight: "25px", margin: "0 0 12px", overflowWrap: "anywhere" },
  way: { margin: "20px 0 8px" },
  button: {
    backgroundColor: "#4b5620",
    borderRadius: 8,
    color: "#fcfbf2",
    fontSize: 16,
    fontWeight: 600,
    padding: "12px 20px",
  },
  address: {
    color: "#5f594a",
    fontSize: 13,
    lineHeight: "20px",
    margin: "14px 0 0",
    overflowWrap: "anywhere",
  },
  link: { color: "#4b5620" },
  line: { borderColor: "#e3dccb", margin: "20px 0 14px" },
  footnote: { color: "#5f594a", fontSize: 13, lineHeight: "20px", margin: 0 },
} satisfies Record<string, CSSProperties>;
